import ChartGrammar
import VectorDrawing

/// People counted in stacked bars, one row for each finding: what a matrix of people becomes when
/// there are too many for a column each.
package struct CountedBars {
  /// A matrix has a column for each of at most this many participants.
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
    /// Written at the right: the numbers that small pieces have no room for.
    let trailing: String
  }

  let rows: [Row]
  /// The whole: how many people there are.
  let total: Int
  let title: String
  let trailingTitle: String
  let legendOrder: [String]

  /// Pieces side by side from zero; a count stands in a piece that has room for it.
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
