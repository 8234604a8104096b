public import VectorDrawing

/// A chart of named rows, such as a swimmer plot or a heat strip; its height follows the number of
/// rows.
public struct RowChart: Sendable {
  /// The rows, from the top.
  public var rows: [Band]
  /// The horizontal axis.
  public var x: Axis
  /// The heading of the row labels at the left; empty for none.
  public var title: String
  /// The heading of the second labels at the right; empty for none.
  public var trailingTitle: String
  /// The desired height of a row, in points; rows with wrapped labels are higher.
  public var rowHeight: Double
  /// The texts around the chart; repeated on each page.
  public var caption: Caption
  /// The placement of names.
  public var legend: LegendPlacement
  /// Names in the order in which a legend lists them; others follow in order of appearance.
  public var legendOrder: [String]
  /// The text of the plot if there is nothing to draw.
  public var emptyText = "No data"
  /// The marks.
  public var marks: [any Mark]

  /// Creates a chart of rows.
  public init(
    rows: [Band], x: Axis, title: String = "", trailingTitle: String = "", rowHeight: Double = 13,
    caption: Caption = .none, legend: LegendPlacement = .automatic,
    legendOrder: [String] = [],
    @MarkBuilder marks: () -> [any Mark]
  ) {
    self.rows = rows
    self.x = x
    self.title = title
    self.trailingTitle = trailingTitle
    self.rowHeight = rowHeight
    self.caption = caption
    self.legend = legend
    self.legendOrder = legendOrder
    self.marks = marks()
  }

  /// Returns the chart on as many drawings as the rows need, none higher than `maximumHeight`
  /// points (unless a single row is); all share one horizontal scale. There is always at least one
  /// drawing.
  public func drawings(
    width: Double, maximumHeight: Double, theme: Theme = .print, measurer: any TextMeasurer
  ) -> [Drawing] {
    let room = theme.room(for: Extent(width, maximumHeight))
    return RowChartLayout(chart: self, width: room.width, theme: theme.layout, measurer: measurer)
      .drawings(maximumHeight: room.height).map(theme.finished)
  }
}
