package import ChartGrammar
package import VectorDrawing

/// A figure with all its words, before it is said whether it stands alone or in a report.
///
/// Alone (`cicatrix chart`) the words stand in the drawing; in a report they become its numbered
/// caption, notes and source.
package struct StudyFigure: Sendable {
  /// What is drawn.
  package enum Content: Sendable {
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
  package var title: String
  /// Over whom: `Treated participants, n = 20`.
  package var population: String
  /// Who of them is and is not shown; may be empty.
  package var denominator = ""
  /// How it was computed and how it is read.
  package var method: String
  /// The files it rests on.
  package var source: String
  /// What is drawn.
  package var content: Content
  /// Height for long labels under the axis, beside that wished for a chart, in points.
  package var labelRoom = 0.0

  /// States a figure.
  package init(
    title: String, population: String, denominator: String = "", method: String, source: String,
    content: Content, labelRoom: Double = 0
  ) {
    self.title = title
    self.population = population
    self.denominator = denominator
    self.method = method
    self.source = source
    self.content = content
    self.labelRoom = labelRoom
  }

  /// The drawings for a room, none wider; charts of rows break at its height.
  package func drawings(
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
