/// Maps positions of an axis to positions on paper.
public enum Scale: Hashable, Sendable {
  /// Numbers.
  case continuous(ContinuousScale)
  /// Named rows or columns.
  case bands(BandScale)

  /// Returns the place of a position, in points; `nil` if the scale has none for it.
  public func place(_ position: Position) -> Double? {
    switch (self, position) {
    case (.continuous(let scale), .number(let number)): scale.place(number)
    case (.bands(let scale), .band(let name)): scale.middle(of: name)
    default: nil
    }
  }

  /// Returns the place of a number, in points; `nil` if it is absent or the scale has bands.
  public func place(_ number: Double) -> Double? { place(.number(number)) }

  /// The room of one band, in points; `nil` on a scale of numbers.
  public var step: Double? {
    switch self {
    case .continuous: nil
    case .bands(let scale): scale.step
    }
  }

  /// The place of 0, or of the domain's end nearest to it: the foot of bars.
  public var base: Double? {
    switch self {
    case .continuous(let scale): scale.base
    case .bands: nil
    }
  }
}
