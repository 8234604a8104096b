import DelimitedText
import Foundation
import SourceDiagnostics
import TestSupport
import Testing
import UlcerRecords

@testable import UlcerIngest

@Suite("What stands in a column that is not read changes nothing of what is read")
struct UnreadColumnsTests {
  /// What is read of a study, and what is found in it but for its columns.
  private struct Reading: Equatable {
    var records: StudyRecords
    var files: [String]
    var findings: [String]

    init(_ study: IngestedStudy) {
      records = study.records
      files = study.files.map { file in
        "\(file.file) \(file.read) \(file.used) \(file.cellsEmptied) \(file.dialect.encoding) "
          + "\(file.dialect.encodingEvidence == .mixed) \(file.dialect.delimiter) "
          + "\(file.decimalMark ?? "") \(file.dateOrder ?? "") "
          + file.writings.map { "\($0.column) \($0.decimalMark ?? "") \($0.dateOrder ?? "")" }
          .joined()
      }
      let ofColumns: Set<String> = [
        "unknown-column", "unnamed-column", "allocation-in-study-folder", "trailing-delimiter",
      ]
      findings = study.diagnostics.filter { !ofColumns.contains($0.rule) }.map { finding in
        let message = finding.message.replacing(/line \d+/, with: "line")
        return "\(finding.position.file) \(finding.severity) \(finding.rule) \(message)"
      }.sorted()
    }
  }

  /// Cells that are written as the format wants it, whatever is in them.
  private func quotedCell(_ chance: inout SeededGenerator) -> [UInt8] {
    let pieces: [[UInt8]] = [
      Array("placebo".utf8), Array(",".utf8), Array(";".utf8), Array("\n".utf8),
      Array("\r\n".utf8), Array("\"\"".utf8), [0], [0xE9], [0xC3, 0xAB], [0xFF],
      Array("Ã«".utf8), Array("\u{200B}\u{FEFF}\u{A0}".utf8), Array("12/31/2025".utf8),
      Array("1,5".utf8), Array(String(repeating: "x", count: 600).utf8), Array("P001".utf8),
    ]
    return [0x22] + (0..<chance.below(6)).flatMap { _ in chance.one(of: pieces) } + [0x22]
  }

  /// Cells that are not, and yet leave every other cell in its place.
  private func rawCell(_ chance: inout SeededGenerator) -> [UInt8] {
    chance.one(of: [
      [], Array("MSC".utf8), Array("A\"x".utf8), Array("\"x\"y".utf8), Array("\"open".utf8),
      [0], [0x41, 0, 0x42], Array("Plac".utf8) + [0xE9, 0x62, 0x6F],
      Array("PlacÃ©bo".utf8), [0xEF, 0xBB, 0xBF, 0x41], [0xED, 0xA0, 0x80], Array("\u{200B}".utf8),
      Array("1,5".replacing(",", with: ".").utf8), Array("\u{202E}".utf8),
    ])
  }

  private static let names = [
    "arm", "Remark", "x\"y", "Größe", "", "kit", "zq", "\"a\nb\"", "z\u{0}",
  ]

  /// Adds a column before, after the first, or after all columns of a file.
  private func widened(
    _ bytes: [UInt8], _ delimiter: UInt8, place: Int, name: String,
    _ cell: () -> [UInt8]
  ) -> [UInt8] {
    var isHeader = true
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
    return Array(
      lines.enumerated().map { number, line -> [UInt8] in
        if line.isEmpty || line == [0x0D] { return line }
        let new = isHeader ? Array(name.utf8) : cell()
        isHeader = false
        var rest = line
        let ending: [UInt8] = rest.last == 0x0D ? [rest.removeLast()] : []
        switch place {
        case 0: return new + [delimiter] + rest + ending
        case 1:
          guard let cut = rest.firstIndex(of: delimiter) else { return line }
          return rest[..<cut] + [delimiter] + new + rest[cut...] + ending
        default: return rest + [delimiter] + new + ending
        }
      }.joined(separator: [0x0A]))
  }

  /// Faults for which a row must be whole, and damaged quotes in what is read: beside a column that is
  /// not read, and beside quotes in it, they may refuse the file.
  private static let excluded: Set<String> = [
    "ragged-row", "record-cut-short", "too-many-columns", "uncuttable-rows", "trailing-delimiter",
    "misplaced-header", "rows-in-quotes", "empty-file", "utf-16-without-mark", "unnamed-column",
    "unknown-column", "duplicate-column", "missing-column", "stray-quote", "text-after-quote",
    "unterminated-quote",
  ]

  private static let folders = FaultySamplesTests.names.filter { !excluded.contains($0) }

  @Test(
    "In every small faulty study, whatever the column holds and wherever it stands",
    arguments: folders)
  func faulty(name: String) throws {
    let folder = FaultySamplesTests.folder.appendingPathComponent(name)
    let sources = try StudyFolderReader.read(folder: folder.path)
    let study = StudyIngest.read(sources)
    let base = Reading(study)
    let delimiters = Dictionary(
      study.files.map { ($0.file, $0.dialect.delimiter.byte) }, uniquingKeysWith: { one, _ in one })
    var chance = SeededGenerator(
      seed: UInt64(name.utf8.reduce(7) { $0 &* 31 &+ Int($1) } & 0xFFFF_FFFF))
    for round in 0..<12 {
      var changed = sources
      for (file, delimiter) in delimiters.sorted(by: { $0.key < $1.key }) {
        guard let bytes = sources.files[file]?.bytes, !bytes.isEmpty else { continue }
        let isRaw = round % 2 == 1
        changed.files[file] = SourceFile(
          bytes: widened(
            bytes, delimiter, place: round % 3, name: chance.one(of: Self.names)
          ) { isRaw ? rawCell(&chance) : quotedCell(&chance) })
      }
      let reading = Reading(StudyIngest.read(changed))
      #expect(reading.files == base.files, "round \(round)")
      #expect(reading.findings == base.findings, "round \(round)")
      #expect(
        (reading.records == base.records) == true, "round \(round): the records differ")
    }
  }

  @Test("Where a row cannot be cut, the file is refused, and the same is said whatever the row")
  func uncuttable() throws {
    func study(_ rows: String) -> IngestedStudy {
      var fixture = StudyFixture()
      fixture.texts["visits.csv"] = "participant_id,visit,date,attended,reason,arm\n" + rows
      return fixture.ingest()
    }
    let sound = "P1,w2,2025-01-24,yes,,A\nP2,w2,2025-01-25,yes,,B\n"
    #expect(study(sound).file(.visits)?.used == 2)
    // An unquoted delimiter; an unquoted line end; a row that ends before what is read of it.
    for rows in [
      "P1,w2,2025-01-24,yes,,A,x\nP2,w2,2025-01-25,yes,,B\n",
      "P1,w2,2025-01-24,yes,,A\nP2,w2,2025-01-25,yes,,B,x\n",
      "P1,w2,2025-01-24,yes,,A\nx\nP2,w2,2025-01-25,yes,,B\n",
      "P1,w2,2025-01-24,yes\nP2,w2,2025-01-25,yes,,B\n",
      // Two quotes with whole rows in between.
      "P1,w2,2025-01-24,yes,,\"\nP2,w2,2025-01-25,yes,,B\nP1,w4,2025-02-08,yes,,\"\n",
    ] {
      let found = study(rows)
      #expect(found.file(.visits)?.used == 0)
      #expect((found.file(.visits)?.read ?? 0) > 0)
      let texts = found.diagnostics.filter { $0.rule == "uncuttable-rows" }
      #expect(texts.map(\.position) == [SourcePosition(file: "visits.csv")])
      #expect(
        Set(found.diagnostics.map(\.rule)) == ["uncuttable-rows", "allocation-in-study-folder"])
    }
    // A last cell that is not read may be missing altogether, where it is missing in every row.
    #expect(study("P1,w2,2025-01-24,yes,\nP2,w2,2025-01-25,yes,\n").file(.visits)?.used == 2)
    #expect(study("P1,w2,2025-01-24,yes,\nP2,w2,2025-01-25,yes,,B\n").file(.visits)?.used == 0)
  }

  @Test("Quotes and delimiters of a column that is not read never move or hide a row")
  func movedOrHidden() {
    func used(_ header: String, _ rows: [String]) -> (rows: Int, rules: Set<String>) {
      var fixture = StudyFixture()
      fixture.texts["visits.csv"] = ([header] + rows).map { $0 + "\n" }.joined()
      let study = fixture.ingest()
      return (
        study.file(.visits)?.used ?? -1,
        Set(study.diagnostics.map(\.rule)).subtracting([
          "unknown-column", "allocation-in-study-folder",
        ])
      )
    }
    // A delimiter in the arm, and a last cell that is empty.
    let first = used(
      "arm,participant_id,visit,date,attended,reason",
      ["MSC,P1,w2,2025-01-24,yes,", "MSC, high,P2,w2,2025-01-25,yes,"])
    #expect(first == (0, ["uncuttable-rows"]))
    // The same where the last column may be left out.
    let short = used(
      "participant_id,visit,arm,date,attended,remark",
      ["P1,w2,MSC,2025-01-24,yes", "P2,w2,MSC, high,2025-01-25,yes"])
    #expect(short == (0, ["uncuttable-rows"]))
    // A pair of quotes across two columns and all that stands between them.
    let across = used(
      "x0,participant_id,x1,visit,date,attended,x2",
      ["\"a,P1,b\",w2,2025-01-24,yes,", "a,P2,b,w2,2025-01-25,yes,"])
    #expect(across == (0, ["uncuttable-rows"]))
    // A pair of quotes around the end of one row and the beginning of the next, in either order.
    for arms in [["\"A", "B\""], ["B\"", "\"A"]] {
      let hidden = used(
        "participant_id,visit,date,attended,reason,x0",
        ["P1,w2,2025-01-24,no,ill,\(arms[0])", "P2,w4,,no,covid 19,\(arms[1])"])
      #expect(hidden == (0, ["uncuttable-rows"]))
    }
    // Quotes that no other can close harm nothing.
    let open = used(
      "participant_id,visit,date,attended,x0",
      ["P1,w2,2025-01-24,yes,\"A", "P2,w2,2025-01-25,yes,\"A"])
    #expect(open == (2, []))
  }

  @Test("Zero bytes in a last cell below a header that ends with a delimiter are not told")
  func zeroAtEnd() {
    var fixture = StudyFixture()
    func rules(_ ending: String) -> [String] {
      fixture.texts["visits.csv"] =
        "participant_id,visit,date,attended,\nP1,w2,2025-01-24,yes,\nP1,w4,2025-02-08,yes,"
        + ending
      return fixture.ingest().diagnostics.map(\.rule)
    }
    #expect(rules("") == ["missing-line-end"])
    #expect(rules("\u{0}") == rules(""))
    #expect(rules("\n\u{0}") == ["nul-byte"])
  }

  @Test("A row with a value in such a column alone is empty")
  func empty() {
    var fixture = StudyFixture()
    fixture.texts["visits.csv"] =
      "remark,participant_id,visit,date,attended\nx,P1,w2,2025-01-24,yes\ny,,,,\n"
    #expect(fixture.ingest().brief == ["unknown-column 1 1", "empty-row 3"])
  }
}
