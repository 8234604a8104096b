import ChartGrammar
import VectorDrawing

/// Participants counted in stacked bars, one row for each finding: replaces a matrix of
/// participants when there are too many for a column each.
package struct CountedBars {
  /// The largest number of participants for which a matrix has a column each.
  package static let mostColumns = 40

  /// One piece of a bar.
  struct Piece {
    let count: Int
    let name: String
    let style: SeriesStyle
  }

  /// One bar.
  struct Row {
    let label: String
    let pieces: [Piece]
    /// The text at the right: the numbers of pieces too small to hold them.
    let trailing: String
  }

  let rows: [Row]
  /// The total number of participants.
  let total: Int
  let title: String
  let trailingTitle: String
  let legendOrder: [String]

  /// The chart: pieces side by side from zero; a count is inside a piece that has room for it.
  var chart: RowChart {
    let lanes = rows.enumerated().map { index, row in
      var end = 0
      return Lane(
        row: "\(index)",
        row.pieces.filter { $0.count > 0 }.map { piece in
          let start = end
          end += piece.count
          return Lane.Segment(
            from: Double(start), to: Double(end), style: piece.style, name: piece.name,
            text: piece.count * 28 >= total ? "\(piece.count)" : "")
        }, thickness: 0.8)
    }
    return RowChart(
      rows: rows.enumerated().map {
        Band("\($0.offset)", label: $0.element.label, trailing: $0.element.trailing)
      },
      x: Axis(title, domain: 0...Double(max(total, 1)), format: .integer, grid: true),
      trailingTitle: trailingTitle, rowHeight: 16, legend: .above, legendOrder: legendOrder
    ) { lanes }
  }
}
