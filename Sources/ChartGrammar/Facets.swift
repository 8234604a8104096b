public import VectorDrawing

/// Small charts in a grid that share both axes, for comparison.
public struct Facets: Sendable {
  /// The horizontal axis of every panel.
  public var x: Axis
  /// The vertical axis of every panel.
  public var y: Axis
  /// The number of panels side by side, at least 1; fewer if they would be too narrow.
  public var columns: Int
  /// The least height of a panel, title and axis included, in points.
  public var minimumPanelHeight: Double
  /// The texts around the whole; repeated on each page.
  public var caption: Caption
  /// Names in the order in which the legend lists them; others follow in order of appearance.
  public var legendOrder: [String]
  /// The panels, row by row.
  public var panels: [Panel]

  /// Creates small charts.
  public init(
    x: Axis, y: Axis, columns: Int = 3, minimumPanelHeight: Double = 90,
    caption: Caption = .none, legendOrder: [String] = [], panels: [Panel]
  ) {
    self.x = x
    self.y = y
    self.columns = columns
    self.minimumPanelHeight = minimumPanelHeight
    self.caption = caption
    self.legendOrder = legendOrder
    self.panels = panels
  }

  /// Returns as many drawings as needed for all panels to fit the height.
  ///
  /// A drawing is as high as its panels need: the last one of several may be lower. There is always
  /// at least one drawing; without panels it says `No data`.
  public func drawings(
    extent: Extent, theme: Theme = .print, measurer: any TextMeasurer
  ) -> [Drawing] {
    FacetLayout(
      facets: self, extent: theme.room(for: extent), theme: theme.layout, measurer: measurer
    ).drawings().map(theme.finished)
  }
}
