/// Numbers under a horizontal axis, aligned with it: at risk, events, censored.
public struct RiskTable: Hashable, Sendable {
  /// One row of the table.
  public struct Row: Hashable, Sendable {
    /// The group or quantity that the row counts.
    public let label: String
    /// Positions along the axis with the text at each.
    public let numbers: [Tick]
    /// The style whose colour the label takes; `nil` for ink.
    public let style: SeriesStyle?

    /// Creates a row of texts at positions of the axis.
    public init(_ label: String, numbers: [Tick], style: SeriesStyle? = nil) {
      self.label = label
      self.numbers = numbers
      self.style = style
    }

    /// Creates a row of counts at positions of the axis.
    public init(_ label: String, counts: [(Double, Int)], style: SeriesStyle? = nil) {
      self.init(label, numbers: counts.map { Tick($0.0, "\($0.1)") }, style: style)
    }
  }

  /// The heading: `Number at risk`.
  public let title: String
  /// The rows in order.
  public let rows: [Row]

  /// Creates a table.
  public init(_ title: String = "Number at risk", rows: [Row]) {
    self.title = title
    self.rows = rows
  }
}
