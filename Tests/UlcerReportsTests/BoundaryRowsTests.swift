import Testing

@testable import UlcerFigures
@testable import UlcerReports

@Suite("The rows of the monitoring boundary")
struct BoundaryRowsTests {
  /// One more with the outcome is needed for every three treated; none is flagged below three.
  private func boundary(_ treated: Int) -> [(treated: Int, count: Int?)] {
    guard treated > 0 else { return [] }
    return (1...treated).map { ($0, $0 < 3 ? nil : $0 / 3 + 1) }
  }

  @Test("A short boundary has a row for each step, and every number treated is in one")
  func short() {
    let rows = BoundaryRows(boundary(20))
    #expect(rows.distance == nil)
    #expect(rows.rows.first == BoundaryRows.Row(from: 1, to: 2, count: nil))
    #expect(rows.rows.flatMap { Array($0.from...$0.to) } == Array(1...20))
  }

  @Test(
    "A long one has its first steps and the exact value at round numbers and at the last",
    arguments: [301, 1_000, 10_000, 99_999])
  func long(_ treated: Int) throws {
    let all = boundary(treated)
    let rows = BoundaryRows(all)
    let distance = try #require(rows.distance)
    #expect(rows.rows.count <= 120)
    #expect(rows.rows.last == BoundaryRows.Row(from: treated, to: treated, count: all.last?.count))
    for row in rows.rows where row.from > BoundaryRows.first {
      #expect(row.from == row.to && (row.from % distance == 0 || row.from == treated))
      #expect(row.count == all[row.from - 1].count)
    }
    #expect(rows.rows.filter { $0.to <= 50 }.flatMap { Array($0.from...$0.to) } == Array(1...50))
  }

  @Test("Nothing treated, no rows")
  func nothing() { #expect(BoundaryRows([]).rows.isEmpty) }
}
