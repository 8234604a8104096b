import SourceDiagnostics
import Testing
import UlcerRecords

@testable import UlcerIngest

@Suite("A canonical copy holds the columns that are read, and tells nothing of any other")
struct CanonicalCopiesTests {
  private let head = "participant_id,consent_date,screening_outcome"

  private func copy(
    _ text: String, configuration: String = "acronym: T\n", file: String = "participants.csv"
  ) throws -> String {
    let copies = CanonicalCopies(
      of: StudySources(texts: ["study.yaml": configuration, file: text]))
    let bytes = try #require(copies.sources.files[file]).bytes
    // A copy of a copy is the copy.
    var again = StudySources(texts: ["study.yaml": configuration])
    again.files[file] = SourceFile(bytes: bytes)
    again.isCanonical = true
    #expect(CanonicalCopies(of: again).sources.files[file]?.bytes == bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test("A file in canonical form is its own copy, and its digest is the hash of its bytes")
  func plain() throws {
    let text = "\(head)\nP1,2025-01-06,enrolled\n"
    #expect(try copy(text) == text)
    #expect(try copy(String(text.dropLast())) == String(text.dropLast()))
    let study = StudyIngest.read(
      StudySources(texts: ["study.yaml": "acronym: T\n", "participants.csv": text]))
    #expect(study.files.first?.sha256 == SourceFile(bytes: Array(text.utf8)).sha256)
  }

  @Test(
    "Whatever the other column is called, holds or stands, it is not in the copy",
    arguments: [
      "arm,participant_id,consent_date,screening_outcome\nA,P1,2025-01-06,enrolled\n",
      "participant_id,\"Randomisation\nresult\",consent_date,screening_outcome\n"
        + "P1,\"pla\ncebo\",2025-01-06,enrolled\n",
      "participant_id,consent_date,screening_outcome,remark\r\nP1,2025-01-06,enrolled,\"a \"\"b\"\"\"\r\n",
      "remark;screening_outcome;consent_date;PARTICIPANT_ID\n\n1,5;enrolled;2025-01-06;\"P1\"\n",
      "participant_id,consent_date,screening_outcome,,\nP1,2025-01-06,enrolled,x,\n",
    ])
  func others(_ text: String) throws {
    // The delimiter is the file's own.
    let delimiter = text.contains(";") ? ";" : ","
    #expect(
      try copy(text)
        == "\(head)\nP1,2025-01-06,enrolled\n".replacing(",", with: delimiter))
  }

  @Test("A column that is read and stands twice is an error in the copy as well, without its cells")
  func repeatedColumn() throws {
    let text = "\(head),Consent_Date \nP1,2025-01-06,enrolled,2024-01-01\n"
    #expect(try copy(text) == "\(head),consent_date\nP1,2025-01-06,enrolled,\n")
    let sources = StudySources(texts: ["study.yaml": "acronym: T\n", "participants.csv": text])
    for study in [
      StudyIngest.read(sources), StudyIngest.read(CanonicalCopies(of: sources).sources),
    ] {
      #expect(study.diagnostics.contains { $0.rule == "duplicate-column" && $0.severity == .error })
      #expect(study.records.participants.isEmpty)
      #expect(study.files.first?.rejected == 1)
    }
    // Beside columns that are not read nothing is said.
    #expect(
      try copy("remark,\(head),remark\nx,P1,2025-01-06,enrolled,y\n")
        == "\(head)\nP1,2025-01-06,enrolled\n")
  }

  @Test("Cells stand as they are: wrong words, decimal commas, blanks, quotes, line ends")
  func cells() throws {
    let text = """
      participant_id;date;hand;digit;level;surface;status;length_mm;width_mm;arm
      P1; 3/4/2025;"le""ft";2;tip;volar;activ;4,5;3;A

      P2;2025-04-03;left;2;"ti
      p";volar;active;;;B
      """
    #expect(
      try copy(text, file: "ulcers.csv") == """
        participant_id;date;hand;digit;level;surface;status;length_mm;width_mm
        P1; 3/4/2025;"le""ft";2;tip;volar;activ;4,5;3
        P2;2025-04-03;left;2;"ti
        p";volar;active;;
        """)
  }

  @Test("Columns have the names by which study.yaml finds them, so that the copy is read by it")
  func names() throws {
    let configuration = "acronym: T\ncolumns: {participants: {consent_date: IC_Datum}}\n"
    #expect(
      try copy(
        "participant_id,ic_datum,screening_outcome,x\nP1,2025-01-06,enrolled,1\n",
        configuration: configuration)
        == "participant_id,IC_Datum,screening_outcome\nP1,2025-01-06,enrolled\n")
  }

  @Test("A record that could not be cut is counted and rejected, and nothing of its text is kept")
  func damaged() throws {
    let texts = [
      "study.yaml": "acronym: T\n",
      "participants.csv": "\(head)\nP1,2025-01-06,enrolled\nSECRET,x\nP2,2025-01-07,enrolled\n",
    ]
    let copies = CanonicalCopies(of: StudySources(texts: texts))
    let bytes = try #require(copies.sources.files["participants.csv"]).bytes
    #expect(
      String(decoding: bytes, as: UTF8.self)
        == "\(head)\nP1,2025-01-06,enrolled\n(record that could not be read)\nP2,2025-01-07,enrolled\n"
    )
    let study = StudyIngest.read(copies.sources)
    #expect(study.files.map(\.read) == [3] && study.files.map(\.used) == [2])
    let finding = try #require(study.diagnostics.first { $0.rule == "ragged-row" })
    #expect(finding.position == SourcePosition(file: "participants.csv", line: 3))
    #expect(finding.severity == .error)
  }

  @Test("Places are those of records and columns, however many lines a record has")
  func places() throws {
    let study = StudyIngest.read(
      CanonicalCopies(
        of: StudySources(texts: [
          "study.yaml": "acronym: T\n",
          "participants.csv":
            "site,x,\(head)\n\"Utrecht\n(main)\",\"1\n2\n3\",P1,2025-01-06,enrolled\n"
            + "A,,P2,2025-01-0X,enrolled\n",
        ])
      ).sources)
    let finding = try #require(study.diagnostics.first { $0.rule == "unreadable-date" })
    #expect(finding.position.line == 3 && finding.position.field == "consent_date")
    #expect(study.origins.lines(of: .participants) == [2])
    #expect(!study.diagnostics.contains { $0.rule == "unknown-column" })
  }

  @Test("A file that cannot be read has no copy, and the reason tells no place")
  func unreadable() throws {
    let copies = CanonicalCopies(
      of: StudySources(texts: [
        "study.yaml": "acronym: T\n",
        "participants.csv": "a" + String(repeating: ",", count: 10_001) + "\n",
        "notes.csv": "x\n",
      ]))
    #expect(copies.sources.files.keys.sorted() == ["study.yaml"])
    #expect(copies.sources.unreadable == ["participants.csv": "a row has too many fields"])
    #expect(copies.sources.listing == ["study.yaml"])
  }

  @Test("A file without any column of the study format keeps the number of its rows")
  func nothingUsed() throws {
    let study = StudyIngest.read(
      CanonicalCopies(
        of: StudySources(texts: [
          "study.yaml": "acronym: T\n", "participants.csv": "a,b\n1,2\n3,4\n",
        ])
      ).sources)
    #expect(study.files.map(\.read) == [2] && study.files.map(\.used) == [0])
    #expect(study.diagnostics.contains { $0.rule == "missing-column" })
    #expect(!study.diagnostics.contains { $0.message.contains("‘a’") })
  }
}
