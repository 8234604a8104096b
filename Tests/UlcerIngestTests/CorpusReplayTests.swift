import DelimitedText
import Foundation
import Testing

/// Replays the inputs that fuzzing found worth keeping: one for each set of findings, and each
/// input that once broke something.
@Suite("The corpus of hostile inputs")
struct CorpusReplayTests {
  @Test("Every delimited file keeps the account, as detected and with each dialect stated")
  func delimited() throws {
    let inputs = try CorpusReplayTests.inputs("delimited")
    #expect(inputs.count >= 80)
    for (name, bytes) in inputs {
      var overrides = [DialectOverrides(), DialectOverrides(keepsBlankLines: true)]
      overrides += DelimitedDialect.Delimiter.allCases.map { DialectOverrides(delimiter: $0) }
      overrides += TextEncoding.allCases.map { DialectOverrides(encoding: $0) }
      for override in overrides {
        var invariants = ReadingInvariants()
        invariants.checkDocument(bytes, override)
        #expect(invariants.breaches.isEmpty, "\(name), \(override): \(invariants.breaches)")
      }
    }
  }

  @Test("Every study keeps the account")
  func studies() throws {
    let inputs = try CorpusReplayTests.inputs("study")
    #expect(inputs.count >= 60)
    for (name, bytes) in inputs {
      var invariants = ReadingInvariants()
      invariants.checkStudy(StudyArchive.unpack(bytes))
      invariants.checkUnread(StudyArchive.unpack(bytes))
      #expect(invariants.breaches.isEmpty, "\(name): \(invariants.breaches)")
    }
  }

  @Test("Every configuration is read or told")
  func configurations() throws {
    let inputs = try CorpusReplayTests.inputs("configuration")
    #expect(inputs.count >= 70)
    for (name, bytes) in inputs {
      var invariants = ReadingInvariants()
      invariants.checkStudy(["study.yaml": bytes])
      #expect(invariants.breaches.isEmpty, "\(name): \(invariants.breaches)")
    }
  }

  @Test("An archive gives back what was packed")
  func archive() {
    let files: [String: [UInt8]] = ["a.csv": [0x0A, 0, 0xFF], "b": [], "study.yaml": [0x61]]
    #expect(StudyArchive.unpack(StudyArchive.pack(files)) == files)
  }

  /// The files of one folder of the corpus, by name.
  private static func inputs(_ folder: String) throws -> [(name: String, bytes: [UInt8])] {
    let corpus = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Corpus/\(folder)")
    return try FileManager.default.contentsOfDirectory(atPath: corpus.path).sorted().map { name in
      (name, [UInt8](try Data(contentsOf: corpus.appendingPathComponent(name))))
    }
  }
}
