import SourceDiagnostics
import TestSupport
import Testing

@testable import CaptureImport

@Suite("An import of damaged files and mappings")
struct MutationTests {
  private func check(_ study: StudyImport) {
    #expect((study.refusal == nil) == !study.files.isEmpty)
    #expect(
      (study.refusal == nil) == !study.diagnostics.contains { $0.severity == .error },
      "\(DiagnosticListing(study.diagnostics).text)")
    for table in study.tables {
      #expect(table.read == table.imported + table.leftOut.values.reduce(0, +))
    }
    for rule in study.rules {
      #expect(rule.candidates == rule.written + rule.leftOut.values.reduce(0, +))
    }
  }

  @Test("Bytes changed, removed, doubled: never a crash, always an account, all or nothing")
  func mutations() throws {
    let export = try CastorExport()
    var generator = SeededGenerator(seed: 20_260_301)
    let interesting = Array("\0\n\r\t\";,#'{}[]:*&?!|>-%@ 09ü~<".utf8)
    for round in 0..<80 {
      var files = export.files.mapValues { Array($0.utf8) }
      var mapping = Array(export.mapping.utf8)
      func damage(_ bytes: inout [UInt8]) {
        for _ in 0..<Int.random(in: 1...3, using: &generator) where !bytes.isEmpty {
          let place = Int.random(in: bytes.indices, using: &generator)
          let byte = interesting.randomElement(using: &generator) ?? 0
          switch Int.random(in: 0..<4, using: &generator) {
          case 0: bytes[place] = byte
          case 1: bytes.insert(byte, at: place)
          case 2: bytes.removeSubrange(place..<min(bytes.count, place + 9))
          default: bytes += bytes[place..<min(bytes.count, place + 200)]
          }
        }
      }
      if round % 2 == 0 {
        damage(&mapping)
      } else if let name = files.keys.sorted().randomElement(using: &generator) {
        var bytes = files[name] ?? []
        damage(&bytes)
        files[name] = bytes
      }
      let source = CaptureSource(files: files.map { CaptureFile(path: $0.key, bytes: $0.value) })
      let study = StudyImport(
        source, system: .castor, mapping: mapping, mappingFile: "mapping.yaml", programVersion: "0",
        studyFile: { _ in
          Array(
            "acronym: X\nvisits: [{id: baseline, day: 0}, {id: w2, day: 14}, {id: w4, day: 28}]\n"
              .utf8)
        })
      check(study)
      if round % 8 < 2 {
        _ = MappingSuggestion(source, system: round % 8 == 0 ? .castor : .csv).text
      }
    }
  }
}
