import PageComposition
import TestSupport
import Testing
import VectorDrawing

@testable import UlcerFigures
@testable import UlcerReports

@Suite("Rows that are new or changed since the last report are marked, and no others")
struct PreviousCutTests {
  private func table(_ rows: [TableRow], kind: Table.Kind = .table) -> [Block] {
    var table = Table(
      caption: Caption(key: "t", title: "Table"), columns: [TableColumn("A"), TableColumn("B")],
      rows: rows)
    table.kind = kind
    return [.keepTogether([.table(table)])]
  }

  private func changes(
    _ old: [TableRow], _ new: [TableRow], kind: Table.Kind = .table
  ) -> [TableRow.Change?] {
    let marked = ChangedRows.marked(
      table(new, kind: kind), since: table(old, kind: kind), note: "n")
    guard case .keepTogether(let inner)? = marked.first, case .table(let table)? = inner.first
    else { return [] }
    let isMarked = table.rows.contains { $0.change != nil }
    #expect(table.notes.map(\.plainText) == (isMarked ? ["n"] : []))
    return table.rows.map(\.change)
  }

  @Test("A row with other cells is changed, one of a new name is added, the rest is as it was")
  func plain() {
    #expect(
      changes(
        [TableRow(["x", "1"]), TableRow(["y", "1"])],
        [TableRow(["x", "1"]), TableRow(["y", "2"]), TableRow(["z", "1"])])
        == [nil, .changed, .added])
  }

  @Test("The order of rows and rows that are gone mark nothing")
  func order() {
    #expect(
      changes(
        [TableRow(["x", "1"]), TableRow(["y", "1"]), TableRow(["z", "1"])],
        [TableRow(["y", "1"]), TableRow(["x", "1"])]) == [nil, nil])
  }

  @Test("A name counts within its group")
  func groups() {
    let old: [TableRow] = [.group("G"), TableRow(["x", "1"]), .group("H"), TableRow(["x", "2"])]
    let new: [TableRow] = [.group("G"), TableRow(["x", "1"]), .group("H"), TableRow(["x", "3"])]
    #expect(changes(old, new) == [nil, nil, nil, .changed])
  }

  @Test("Rows of one name in a listing are told apart by what they say")
  func listing() {
    let old = [TableRow(["P1", "Rash", "1"]), TableRow(["P1", "Rash", "2"])]
    let new = [
      TableRow(["P1", "Rash", "2"]), TableRow(["P1", "Rash", "3"]), TableRow(["P1", "Fever", "1"]),
      TableRow(["P1", "Rash", "9"]),
    ]
    #expect(changes(old, new, kind: .listing) == [nil, .changed, .added, .added])
  }

  @Test("A mark stands in the margin beside the row and is no text")
  func drawn() {
    var row = TableRow(["x", "1"])
    let plain = drawing(of: row)
    row.change = .added
    let added = drawing(of: row)
    row.change = .changed
    let changed = drawing(of: row)
    #expect(plain.placedTexts.map(\.text.text) == added.placedTexts.map(\.text.text))
    #expect(fills(added) == fills(plain) + 1)
    #expect(fills(changed) == fills(plain) + 2)
  }

  private func drawing(of row: TableRow) -> Drawing {
    Document(
      metadata: DocumentMetadata(
        title: "T", author: "", subject: "", keywords: "", creator: "",
        date: "2026-11-01T00:00:00Z"),
      runningHead: RunningLine(left: .text(""), centre: .text(""), right: .text("")),
      runningFoot: RunningLine(left: .text(""), centre: .text(""), right: .text("")),
      blocks: table([row])
    ).pages(measurer: FixedWidthTextMeasurer()).pages[0]
  }

  private func fills(_ drawing: Drawing) -> Int {
    func count(_ elements: [DrawingElement]) -> Int {
      elements.reduce(0) { sum, element in
        switch element {
        case .fill: sum + 1
        case .moved(_, let inner), .clipped(_, let inner), .tagged(_, let inner):
          sum + count(inner)
        default: sum
        }
      }
    }
    return count(drawing.elements)
  }
}
