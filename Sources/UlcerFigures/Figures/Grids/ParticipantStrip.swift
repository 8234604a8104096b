import ChartGrammar
import VectorDrawing

/// A matrix of participants: one column per treated participant, as many strips as the width needs.
package struct ParticipantStrip {
  /// One row of the matrix.
  struct Row {
    let id: String
    let label: String
    /// The cell of each participant, in order; `nil` for none.
    let cells: [Cell?]
  }

  /// The content of a cell.
  struct Cell {
    let colour: Colour?
    let text: String
    let name: String?
  }

  let columns: [String]
  let rows: [Row]
  let title: String
  /// The names of cells, in the order of the legend.
  let legendOrder: [String]
  /// The lightest ground, for the cells of participants without a finding.
  static let quiet = Colour(0xF1F1F1)
  /// The largest width of a cell, in points.
  private static let widestCell = 34.0

  /// Returns strips one below the other; the first has the heads of the caption, the last its
  /// footnote.
  func drawings(
    width: Double, measurer: any TextMeasurer, caption: Caption = .none
  ) -> [Drawing] {
    guard !columns.isEmpty, !rows.isEmpty else {
      return [
        Chart(x: Axis(), y: Axis(), caption: caption) {}
          .drawing(extent: Extent(width, 60), measurer: measurer)
      ]
    }
    let perStrip = capacity(width: width, measurer: measurer)
    let strips = (columns.count + perStrip - 1) / perStrip
    // Strips of equal length look like one matrix. The missing columns of the last strip stay
    // empty, as does the width that a small study does not need for cells of the usual width.
    let room = width - stub(width: width, measurer: measurer)
    let length = (columns.count + strips - 1) / strips
    let places = max(length, Int(room / Self.widestCell))
    return stride(from: 0, to: columns.count, by: length).map { start in
      let range = start..<min(start + length, columns.count)
      var part = start == 0 ? caption : .none
      part.footnote = range.upperBound == columns.count ? caption.footnote : ""
      return strip(range, places: places, part).drawings(
        width: width, maximumHeight: .infinity, measurer: measurer
      )[0]
    }
  }

  private func capacity(width: Double, measurer: any TextMeasurer) -> Int {
    let room = width - stub(width: width, measurer: measurer)
    // Labels wider than their column are turned upwards: one strip is easier to read than two.
    return max(1, Int(room / 12.5))
  }

  /// Returns the room for row labels: that of the widest, at most the 40 % that a chart allows.
  private func stub(width: Double, measurer: any TextMeasurer) -> Double {
    let widest =
      rows.map { measurer.extent(of: $0.label, style: Theme.print.base).width }.max() ?? 0
    return min(width * 0.4, widest + 10)
  }

  private func strip(_ range: Range<Int>, places: Int, _ caption: Caption) -> RowChart {
    let empty = (range.count..<max(places, range.count)).map { Band("empty \($0)", label: "") }
    return RowChart(
      rows: rows.map { Band($0.id, label: $0.label) },
      x: Axis(title, bands: columns[range].map { Band($0) } + empty, isAtTop: true),
      rowHeight: 15, caption: caption, legendOrder: legendOrder
    ) {
      HeatCells(
        rows.flatMap { row in
          range.map { index in
            let cell = row.cells[index]
            return HeatCells.Cell(
              column: columns[index], row: row.id, colour: cell?.colour ?? Self.quiet,
              text: cell?.text ?? "", name: cell?.name)
          }
        })
    }
  }
}
