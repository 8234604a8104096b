import ChartGrammar
import VectorDrawing

/// A figure with all its words, before it is said whether it stands alone or in a report.
///
/// Alone (`cicatrix chart`) the words stand in the drawing; in a report they become its numbered
/// caption, notes and source.
struct StudyFigure: Sendable {
  /// What is drawn.
  enum Content: Sendable {
    /// A chart as high as the room allows.
    case chart(Chart)
    /// A chart whose height follows its rows.
    case rows(RowChart)
    /// A matrix of people.
    case strip(ParticipantStrip)
    /// Small charts; each row of them this high.
    case facets(Facets, rowHeight: Double)
    /// Charts of different scales beside and below each other, so many in a row.
    case grid([Chart], columns: Int)
  }

  /// The subject of the finding.
  var title: String
  /// Over whom: `Treated participants, n = 20`.
  var population: String
  /// Who of them is and is not shown; may be empty.
  var denominator = ""
  /// How it was computed and how it is read.
  var method: String
  /// The files it rests on.
  var source: String
  /// What is drawn.
  var content: Content
  /// Height for long labels under the axis, beside that wished for a chart, in points.
  var labelRoom = 0.0

  /// The drawings for a room, none wider; charts of rows break at its height.
  func drawings(
    room: Extent, caption: Caption = .none, theme: Theme = .print, measurer: any TextMeasurer
  ) -> [Drawing] {
    switch content {
    case .chart(var chart):
      chart.caption = caption
      let extent = Extent(room.width, room.height + labelRoom)
      return [chart.drawing(extent: extent, theme: theme, measurer: measurer)]
    case .rows(var chart):
      chart.caption = caption
      return chart.drawings(
        width: room.width, maximumHeight: room.height, theme: theme, measurer: measurer)
    case .strip(let strip):
      return strip.drawings(
        width: room.width, measurer: measurer, theme: theme, caption: caption)
    case .facets(var facets, let rowHeight):
      facets.caption = caption
      let columns = max(facets.columns, 1)
      let rows = (facets.panels.count + columns - 1) / columns
      return facets.drawings(
        extent: Extent(room.width, min(room.height, 70 + rowHeight * Double(max(rows, 1)))),
        theme: theme, measurer: measurer)
    case .grid(let charts, let columns):
      return ChartGrid(charts: charts, columns: columns, caption: caption)
        .drawings(room: room, theme: theme, measurer: measurer)
    }
  }
}
