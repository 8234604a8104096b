/// What a mark spans along one axis: the numbers' range and the names of bands.
///
/// Numbers that are not finite are absent: they reach no scale, but they are counted.
public struct DataExtent: Hashable, Sendable {
  /// From the smallest to the largest finite number; `nil` when there is none.
  public private(set) var range: ClosedRange<Double>?
  /// The smallest number above 0, where a logarithmic scale may begin.
  public private(set) var smallestPositive: Double?
  /// Names of bands, in order of first appearance.
  public private(set) var bands: [String] = []
  /// How many numbers were not finite.
  public private(set) var absent = 0
  /// Whether some number is 0 or below, where a logarithmic scale has no place for it.
  public private(set) var reachesZero = false
  private var known: Set<String> = []

  /// Spans nothing.
  public init() {}

  /// Spans the numbers.
  public init(numbers: some Sequence<Double>) {
    for number in numbers { include(.number(number)) }
  }

  /// Spans the positions.
  public init(_ positions: some Sequence<Position>) {
    for position in positions { include(position) }
  }

  /// Whether it spans neither numbers nor bands.
  public var isEmpty: Bool { range == nil && bands.isEmpty }

  /// Widens the extent so that it holds one more position.
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

  /// Widens the extent so that it holds where a bar starts, which is no number of the data: on a
  /// logarithmic scale it starts at the end of the plot instead.
  mutating func include(foot number: Double) {
    if number.isFinite { widen(to: number) } else { absent += 1 }
  }

  private mutating func widen(to number: Double) {
    range =
      range.map { min($0.lowerBound, number)...max($0.upperBound, number) } ?? number...number
    if number > 0 { smallestPositive = min(smallestPositive ?? number, number) }
  }

  /// Widens the extent so that it holds all of another.
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
