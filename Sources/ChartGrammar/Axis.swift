/// What one axis of a chart measures and how it is read.
public struct Axis: Hashable, Sendable {
  /// What the axis is made of.
  public enum Kind: Hashable, Sendable {
    /// Numbers, through a transform.
    case continuous(ContinuousScale.Transform)
    /// Rows or columns; an empty list takes them from the marks, in order of appearance.
    case bands([Band])
  }

  /// What is measured; the title of a vertical axis is written across, above the axis.
  public var title: String
  /// Its unit, written after the title in brackets; `nil` for none.
  public var unit: String?
  /// What the axis is made of.
  public var kind: Kind
  /// Its ticks.
  public var ticks: AxisTicks
  /// The numbers at both ends; `nil` to take them from the data.
  public var domain: ClosedRange<Double>?
  /// Whether a domain taken from the data has to hold 0.
  public var includesZero: Bool
  /// How numbers at ticks are written.
  public var format: NumberFormat
  /// Whether light lines continue the ticks through the plot; `nil` for a vertical axis of numbers
  /// only, because that is where values are read off.
  public var grid: Bool?
  /// Whether a horizontal axis stands above the plot, as over the columns of a matrix.
  public var isAtTop: Bool
  /// The heading of the labels of rows on the other side; empty for none.
  public var trailingTitle: String

  /// Describes an axis of numbers.
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

  /// Describes an axis of rows or columns; an empty list takes them from the marks.
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
