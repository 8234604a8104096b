/// The extent of a mark along one axis: the range of numbers and the names of bands.
///
/// Numbers that are not finite count as absent: they do not affect the scale, but they are counted.
public struct DataExtent: Hashable, Sendable {
  /// The range from the smallest to the largest finite number; `nil` if there is none.
  public private(set) var range: ClosedRange<Double>?
  /// The smallest number above 0, at which a logarithmic scale may begin.
  public private(set) var smallestPositive: Double?
  /// Names of bands, in order of first appearance.
  public private(set) var bands: [String] = []
  /// The number of values that were not finite.
  public private(set) var absent = 0
  /// Some number is 0 or below and has no place on a logarithmic scale.
  public private(set) var reachesZero = false
  private var known: Set<String> = []

  /// Creates an empty extent.
  public init() {}

  /// Creates the extent of numbers.
  public init(numbers: some Sequence<Double>) {
    for number in numbers { include(.number(number)) }
  }

  /// Creates the extent of positions.
  public init(_ positions: some Sequence<Position>) {
    for position in positions { include(position) }
  }

  /// The extent holds neither numbers nor bands.
  public var isEmpty: Bool { range == nil && bands.isEmpty }

  /// Widens the extent to include one more position.
  public mutating func include(_ position: Position) {
    switch position {
    case .band(let name):
      if known.insert(name).inserted { bands.append(name) }
    case .number(let number):
      guard number.isFinite else {
        absent += 1
        return
      }
      if number <= 0 { reachesZero = true }
      widen(to: number)
    }
  }

  /// Widens the extent to include the start of a bar, which is not a number of the data: on a
  /// logarithmic scale the bar starts at the end of the plot instead.
  mutating func include(foot number: Double) {
    if number.isFinite { widen(to: number) } else { absent += 1 }
  }

  private mutating func widen(to number: Double) {
    range =
      range.map { min($0.lowerBound, number)...max($0.upperBound, number) } ?? number...number
    if number > 0 { smallestPositive = min(smallestPositive ?? number, number) }
  }

  /// Widens the extent to include all of another.
  public mutating func include(_ other: DataExtent) {
    if let other = other.range {
      widen(to: other.lowerBound)
      widen(to: other.upperBound)
    }
    reachesZero = reachesZero || other.reachesZero
    if let other = other.smallestPositive {
      smallestPositive = min(smallestPositive ?? other, other)
    }
    for name in other.bands { include(.band(name)) }
    absent += other.absent
  }
}
