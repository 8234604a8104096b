import Testing

@testable import UlcerIngest

@Suite("A fingerprint tells nothing of an allocation in the file")
struct BlindDigestTests {
  private func digest(_ rows: String) throws -> String {
    let study = StudyIngest.read(
      StudySources(files: [
        "study.yaml": Array("acronym: T\n".utf8), "participants.csv": Array(rows.utf8),
      ]))
    return try #require(study.files.first { $0.kind == .participants }).sha256
  }

  @Test("Other arms, other lengths, other places of the column: the same fingerprint")
  func arms() throws {
    let head = "participant_id,consent_date,screening_outcome"
    let one = try digest("arm,\(head)\nA,P1,2025-01-06,enrolled\nB,P2,2025-01-07,enrolled\n")
    let other = try digest(
      "arm,\(head)\nplacebo,P1,2025-01-06,enrolled\n\"x, y\",P2,2025-01-07,enrolled\n")
    let last = try digest("\(head),arm\nP1,2025-01-06,enrolled,B\nP2,2025-01-07,enrolled,\n")
    #expect(one == other)
    #expect(one == last)
    // What is not hidden still counts.
    let later = try digest("arm,\(head)\nA,P1,2025-01-06,enrolled\nB,P2,2025-01-08,enrolled\n")
    #expect(one != later)
    let cut = try digest("arm,\(head)\nA,P1,2025-01-06,enrolled\n")
    #expect(one != cut)
  }

  @Test("Without such a column it is the hash of the bytes")
  func plain() throws {
    let text = "participant_id,consent_date,screening_outcome\nP1,2025-01-06,enrolled\n"
    #expect(try digest(text) == SourceFile(bytes: Array(text.utf8)).sha256)
  }
}
