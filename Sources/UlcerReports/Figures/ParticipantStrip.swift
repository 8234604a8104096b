import ChartGrammar
import VectorDrawing

/// A matrix of people: one column per treated participant, as many strips as the width needs.
struct ParticipantStrip {
  /// One row of the matrix.
  struct Row {
    let id: String
    let label: String
    /// The cell of each participant, in order; `nil` where there is nothing.
    let cells: [Cell?]
  }

  /// What is written in a cell.
  struct Cell {
    let colour: Colour?
    let text: String
    let name: String?
  }

  let columns: [String]
  let rows: [Row]
  let title: String
  /// The lightest ground, for cells of people who have nothing.
  static let quiet = Colour(0xF1F1F1)

  func drawings(width: Double, measurer: any TextMeasurer, theme: Theme) -> [Drawing] {
    guard !columns.isEmpty, !rows.isEmpty else {
      return [Chart(x: Axis(), y: Axis()) {}.drawing(extent: Extent(width, 60), measurer: measurer)]
    }
    let perStrip = capacity(width: width, measurer: measurer, theme: theme)
    let strips = (columns.count + perStrip - 1) / perStrip
    // Strips of equal length look like one matrix; the last may be shorter by a few.
    let length = (columns.count + strips - 1) / strips
    return stride(from: 0, to: columns.count, by: length).map { start in
      let range = start..<min(start + length, columns.count)
      let share = Double(range.count) / Double(length)
      let stub = min(width * 0.4, 190)
      return strip(range).drawings(
        width: stub + (width - stub) * share, maximumHeight: .infinity, theme: theme,
        measurer: measurer
      )[0]
    }
  }

  private func capacity(width: Double, measurer: any TextMeasurer, theme: Theme) -> Int {
    let widest = columns.map { measurer.extent(of: $0, style: theme.small).width }.max() ?? 10
    return max(1, Int((width - min(width * 0.4, 190)) / max(widest + 4, 13)))
  }

  private func strip(_ range: Range<Int>) -> RowChart {
    RowChart(
      rows: rows.map { Band($0.id, label: $0.label) },
      x: Axis(title, bands: columns[range].map { Band($0) }, isAtTop: true), rowHeight: 15
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
