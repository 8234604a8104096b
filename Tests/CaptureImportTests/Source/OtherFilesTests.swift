import Foundation
import SourceDiagnostics
import TestSupport
import Testing

@testable import CaptureImport

@Suite("Files that are not what a reader looks for")
struct OtherFilesTests {
  private func write(_ files: [String: [UInt8]], _ folder: ExportFolder) throws {
    for (name, bytes) in files {
      try Data(bytes).write(to: URL(fileURLWithPath: folder.path(name)))
    }
  }

  /// Why a source is refused; empty where it is opened.
  private func refused(_ reader: any CaptureReader, _ path: String) -> [Diagnostic] {
    let opened = Result { () throws(CaptureOpener.Failure) in
      try CaptureOpener(for: reader).open(path)
    }
    guard case .failure(.refused(let findings)) = opened else { return [] }
    return findings
  }

  @Test("A file that the mapping names is opened whatever its ending")
  func named() throws {
    let folder = try ExportFolder()
    try write(
      ["people.xls": Array("id\n1\n".utf8), "a.dat": [0x31], "b.csv": [0x31]], folder)
    let reader = FormFilesReader()
    let plain = try CaptureOpener(for: reader).open(folder.path(""))
    #expect(plain.files.map(\.path) == ["b.csv"] && plain.ignored == ["a.dat", "people.xls"])
    for names in [["people.xls"], ["PEOPLE.XLS"], ["p*.xls"]] {
      let opened = try CaptureOpener(for: reader, named: names).open(folder.path(""))
      #expect(opened.files.map(\.path) == ["b.csv", "people.xls"], "\(names)")
    }
    // A pattern without an ending means the endings that are read anyway.
    let wide = try CaptureOpener(for: reader, named: ["p*"]).open(folder.path(""))
    #expect(wide.files.map(\.path) == ["b.csv"])
  }

  @Test("A source without a known ending is told with the files passed over and the endings read")
  func empty() {
    let source = CaptureSource(files: [], ignored: ["people.xls", "a.dat"])
    for system in CaptureSystem.allCases {
      let suggestion = MappingSuggestion(source, system: system)
      #expect(suggestion.text == nil)
      #expect(suggestion.diagnostics.map(\.rule) == ["empty-export"], "\(system)")
      let hint = suggestion.diagnostics.first?.hint ?? ""
      #expect(hint.contains("passed over: ‘a.dat’, ‘people.xls’"), "\(hint)")
      #expect(hint.contains(".csv"))
      let none = MappingSuggestion(CaptureSource(files: []), system: system)
      #expect(none.diagnostics.map(\.rule) == ["empty-export"], "\(system)")
    }
  }

  @Test("A workbook and other data files are named as what they are, whatever they are called")
  func foreign() throws {
    let starts: [(bytes: [UInt8], word: String)] = [
      ([0xD0, 0xCF, 0x11, 0xE0, 0xA1], "Excel workbook"), (Array("$FL2@(#)".utf8), "SPSS"),
      (Array("PK\u{3}\u{4}".utf8), "workbook"), (Array("%PDF-1.7".utf8), "PDF"),
    ]
    for (bytes, word) in starts {
      for system in [CaptureSystem.csv, .castor, .redcap] {
        let source = CaptureSource(files: [CaptureFile(path: "people.csv", bytes: bytes)])
        let suggestion = MappingSuggestion(source, system: system)
        #expect(suggestion.diagnostics.map(\.rule) == ["no-text-file"], "\(system)")
        #expect(suggestion.diagnostics.first?.message.contains(word) == true)
      }
    }
    var workbook = ZipFile()
    for name in ["[Content_Types].xml", "xl/workbook.xml"] { workbook.add(name, [0x3C]) }
    let folder = try ExportFolder()
    try write(["people.xlsx": workbook.archive], folder)
    let findings = refused(FormFilesReader(), folder.path("people.xlsx"))
    #expect(findings.map(\.message) == ["this is an Excel workbook (.xlsx), no text"])
    #expect(findings.first?.hint == "save it as CSV UTF-8")
  }

  @Test("Two entries of one name are told as that")
  func twice() throws {
    var zip = ZipFile()
    zip.add("a.csv", [0x3B])
    zip.add("a.csv", [0x3B])
    let folder = try ExportFolder()
    try write(["e.zip": zip.archive], folder)
    #expect(
      refused(CastorReader(), folder.path("e.zip")).map(\.message)
        == ["the archive has two entries of one name"])
  }

  @Test(
    "A delimiter that is not read is named, by every system",
    arguments: [
      ("^", "‘^’ seems to divide it"), ("~", "‘~’ seems to divide it"),
      ("\u{1}", "the character U+0001 seems to divide it"), ("¦", "‘¦’ seems to divide it"),
      ("   ", "blanks seem to divide it"),
    ])
  func delimiter(mark: String, words: String) {
    let rows = [["record_id", "consent", "outcome_complete"], ["P1", "2025-01-06", "2"]]
    let text = rows.map { $0.joined(separator: mark) + "\n" }.joined()
    for system in [CaptureSystem.csv, .castor, .redcap] {
      let suggestion = MappingSuggestion(CaptureSource(texts: ["data.csv": text]), system: system)
      #expect(suggestion.diagnostics.map(\.rule) == ["delimiter-not-read"], "\(system)")
      #expect(suggestion.diagnostics.first?.message.contains(words) == true)
    }
  }

  @Test("One column that no mark divides is a table")
  func oneColumn() {
    for text in ["id\nP-1\nP-2\n", "id\n", "id-number\n1-2\n", "note:\na:b\nc\n"] {
      let suggestion = MappingSuggestion(CaptureSource(texts: ["a.csv": text]), system: .csv)
      #expect(suggestion.diagnostics.isEmpty, "\(text)")
    }
  }

  @Test("A name is judged and kept by its first kilobyte, a character is never cut in two")
  func longNames() {
    let long = String(repeating: "a", count: 999) + "é" + String(repeating: "b", count: 5_000)
    let text = "id,\(long),arm\(String(repeating: " ", count: 3_000))\n1,2,3\n"
    let table = DelimitedTable(CaptureFile(path: "a.csv", bytes: Array(text.utf8)), name: "a").table
    #expect(table?.columns.map(\.name) == ["id", String(repeating: "a", count: 999)])
    #expect(table?.droppedColumns.map(\.name) == ["arm"])
  }

  @Test("A table that nobody asks for gives its columns and its number of lines, and no hash")
  func unread() {
    let text = "id,group,x\n" + String(repeating: "1,A,2\n", count: 100_000)
    let read = DelimitedTable(
      CaptureFile(path: "a.csv", bytes: Array(text.utf8)), name: "a",
      demand: TableDemand(names: ["b"]))
    #expect(read.table?.columns.map(\.name) == ["id", "x"])
    #expect(read.table?.unreadRows == 100_000 && read.table?.rows.isEmpty == true)
    #expect(read.account == nil)
    #expect(read.diagnostics.map(\.rule) == ["allocation-in-export"])
    let asked = DelimitedTable(
      CaptureFile(path: "a.csv", bytes: Array(text.utf8)), name: "a",
      demand: TableDemand(names: ["b"], columns: ["x"]))
    #expect(asked.table?.rows.count == 100_000)
    let small = DelimitedTable(
      CaptureFile(path: "a.csv", bytes: Array(text.utf8)), name: "a", cells: 199_999)
    #expect(small.table == nil && small.diagnostics.map(\.rule) == ["too-many-cells"])
  }
}

/// A folder that is gone after the test.
private final class ExportFolder {
  private let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// A path inside of it.
  func path(_ name: String) -> String {
    name.isEmpty ? url.path : url.appendingPathComponent(name).path
  }
}
