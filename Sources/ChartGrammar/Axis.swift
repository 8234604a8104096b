/// One axis of a chart: its quantity, ticks and number format.
public struct Axis: Hashable, Sendable {
  /// The kind of an axis.
  public enum Kind: Hashable, Sendable {
    /// Numbers, through a transform.
    case continuous(ContinuousScale.Transform)
    /// Rows or columns; an empty list takes them from the marks, in order of appearance.
    case bands([Band])
  }

  /// The quantity; the title of a vertical axis is written horizontally, above the axis.
  public var title: String
  /// The unit, written after the title in brackets; `nil` for none.
  public var unit: String?
  /// The kind of axis.
  public var kind: Kind
  /// The ticks.
  public var ticks: AxisTicks
  /// The numbers at both ends; `nil` to take them from the data.
  public var domain: ClosedRange<Double>?
  /// A domain taken from the data must include 0.
  public var includesZero: Bool
  /// The format of the numbers at ticks.
  public var format: NumberFormat
  /// Light lines continue the ticks through the plot; `nil` for a vertical axis of numbers only,
  /// because values are read off there.
  public var grid: Bool?
  /// A horizontal axis is above the plot, as over the columns of a matrix.
  public var isAtTop: Bool
  /// The heading of the row labels on the other side; empty for none.
  public var trailingTitle: String

  /// Creates an axis of numbers.
  public init(
    _ title: String = "", unit: String? = nil, scale: ContinuousScale.Transform = .linear,
    ticks: AxisTicks = .automatic, domain: ClosedRange<Double>? = nil, includesZero: Bool = false,
    format: NumberFormat = .automatic, grid: Bool? = nil, isAtTop: Bool = false
  ) {
    self.title = title
    self.unit = unit
    kind = .continuous(scale)
    self.ticks = ticks
    self.domain = domain
    self.includesZero = includesZero
    self.format = format
    self.grid = grid
    self.isAtTop = isAtTop
    trailingTitle = ""
  }

  /// Creates an axis of rows or columns; an empty list takes them from the marks.
  public init(
    _ title: String = "", bands: [Band], trailingTitle: String = "", isAtTop: Bool = false
  ) {
    self.title = title
    unit = nil
    kind = .bands(bands)
    ticks = .none
    domain = nil
    includesZero = false
    format = .automatic
    grid = false
    self.isAtTop = isAtTop
    self.trailingTitle = trailingTitle
  }

  /// The title with its unit: `Area (mm²)`.
  public var heading: String {
    guard let unit, !unit.isEmpty else { return title }
    return title.isEmpty ? unit : "\(title) (\(unit))"
  }
}
