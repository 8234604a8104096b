import Foundation
import SourceDiagnostics
import TestSupport
import Testing

@testable import CaptureImport

@Suite("Importing CDISC data sets")
struct CDISCImportTests {
  private let folder = PackageFolder.root.appendingPathComponent("Tests/Exports/cdisc")

  private func source() throws -> CaptureSource {
    let export = folder.appendingPathComponent("export")
    let names = try FileManager.default.contentsOfDirectory(atPath: export.path).sorted()
    return CaptureSource(
      files: try names.map { name in
        CaptureFile(
          path: name, bytes: Array(try Data(contentsOf: export.appendingPathComponent(name))))
      })
  }

  private func imported(_ source: CaptureSource, _ mapping: String) -> StudyImport {
    StudyImport(
      source, system: .cdisc, mapping: Array(mapping.utf8), mappingFile: "mapping.yaml",
      programVersion: "0"
    ) { _ in nil }
  }

  private func mapping() throws -> String {
    try String(contentsOf: folder.appendingPathComponent("mapping.yaml"), encoding: .utf8)
  }

  @Test("The invented SDTM export becomes the study that was worked out by hand")
  func example() throws {
    let study = imported(try source(), try mapping())
    #expect(study.refusal == nil, "\(study.diagnostics)")
    let expected = folder.appendingPathComponent("expected")
    let names = try FileManager.default.contentsOfDirectory(atPath: expected.path).sorted()
    #expect(names.count == 4)
    for name in names {
      let whole = try String(contentsOf: expected.appendingPathComponent(name), encoding: .utf8)
      let file = try #require(study.files.first { $0.name == name })
      #expect(String(decoding: file.bytes, as: UTF8.self) == whole, "\(name)")
    }
  }

  @Test(
    "The suggested mapping is whole but for two words of the sponsor, and is refused until they are said"
  )
  func suggestion() throws {
    let tables = CDISCReader().read(try source(), settings: CaptureSettings()).tables
    let text = CDISCMapping.text(for: tables)
    let filled = text.replacing("\"PIP JOINT\": \"?\"", with: "\"PIP JOINT\": pip")
      .replacing("\"ULCER\": \"?\"", with: "\"ULCER\": active")
    func body(_ text: String) -> Substring { text.drop { $0 != "\n" } }
    #expect(body(filled) == body(try mapping()))
    let refused = imported(try source(), text)
    #expect(refused.refusal == .configuration)
    #expect(refused.diagnostics.map(\.rule) == ["unresolved-suggestion", "unresolved-suggestion"])
  }

  @Test("Severity stands for a grade only where the mapping says so, and the account tells")
  func severity() throws {
    let source = CaptureSource(texts: [
      "dm.csv": "USUBJID,RFSTDTC,RFICDTC\nP1,2025-01-02,2025-01-01\n",
      "ae.csv":
        "USUBJID,AESEQ,AEDECOD,AEBODSYS,AESEV,AESTDTC\nP1,1,Rash,Skin,SEVERE,2025-01-05\n",
    ])
    func events(_ mapping: String) throws -> (text: String, provenance: String) {
      let study = imported(source, mapping)
      func text(_ name: String) throws -> String {
        let file = try #require(study.files.first { $0.name == name }, "\(study.diagnostics)")
        return String(decoding: file.bytes, as: UTF8.self)
      }
      return (try text("adverse-events.csv"), try text("provenance.json"))
    }
    let tables = CDISCReader().read(source, settings: CaptureSettings()).tables
    let text = CDISCMapping.text(for: tables)
    let silent = try events(text)
    #expect(silent.text.hasSuffix("P1,1,Rash,Skin,2025-01-05\n"))
    // A column that is not used is told to the person at the terminal, and to nobody else.
    #expect(!silent.provenance.contains("AESEV"))
    #expect(imported(source, text).tables.contains { $0.columnsNotImported.contains("AESEV") })
    #expect(text.contains("        # grade: {column: AESEV"))
    let said = try events(text.replacing("# grade:", with: "grade:"))
    #expect(said.text.hasSuffix("P1,1,Rash,Skin,3,2025-01-05\n"))
    #expect(!said.provenance.contains("\"AESEV\"") || said.provenance.contains("grade"))
  }

  @Test(
    "The characters of a column that the mapping does not use change no byte of the provenance",
    arguments: ["MSC", "MS\u{200B}C", "MSC\u{A0}x", "Plac\u{C3}\u{A9}bo", "x\u{FEFF}"])
  func charactersOfUnused(word: String) throws {
    func provenance(_ word: String) throws -> [UInt8] {
      let source = CaptureSource(texts: [
        "dm.csv":
          "USUBJID,GRP2,RFSTDTC,RFICDTC\nP1,\(word),2025-01-02,2025-01-01\nP2,MSC,2025-01-02,2025-01-01\n"
      ])
      let mapping = CDISCMapping.text(
        for: CDISCReader().read(source, settings: CaptureSettings()).tables)
      let study = imported(source, mapping)
      return try #require(
        study.files.first { $0.name == "provenance.json" }, "\(study.diagnostics)"
      ).bytes
    }
    #expect(try provenance(word) == provenance("MSC"))
  }

  @Test("A transport file gives the same study as the same rows in CSV")
  func transport() throws {
    let bytes = try TransportReaderTests.bytes("sdtm.xpt")
    let packed = CaptureSource(files: [CaptureFile(path: "sdtm.xpt", bytes: bytes)])
    let whole = imported(packed, try mapping())
    let texts = imported(try source(), try mapping())
    #expect(whole.refusal == nil, "\(whole.diagnostics)")
    for file in texts.files where file.name.hasSuffix(".csv") {
      #expect(whole.files.first { $0.name == file.name }?.bytes == file.bytes, "\(file.name)")
    }
  }
}
