/// Takes numbers to places on paper: place = start + (f(value) − f(lower)) / (f(upper) − f(lower)) · (end − start).
public struct ContinuousScale: Hashable, Sendable {
  /// The function between numbers and distances.
  public let transform: Transform
  /// The numbers at both ends, which always differ.
  public let domain: ClosedRange<Double>
  /// The place of the domain's lower end, in points.
  public let start: Double
  /// The place of the domain's upper end, in points.
  public let end: Double

  /// Creates a scale of a domain between two positions.
  ///
  /// A domain of a single number is widened; for a logarithmic scale it is raised above 0.
  public init(
    transform: Transform = .linear, domain: ClosedRange<Double>, start: Double, end: Double
  ) {
    self.transform = transform
    self.domain = ContinuousScale.usable(domain, for: transform)
    self.start = start
    self.end = end
  }

  /// Returns the position of a number, in points; `nil` if it is not finite or f is not defined for
  /// it.
  ///
  /// Numbers far outside the domain are limited to ten times the room, so that every renderer can
  /// draw their coordinates.
  public func place(_ number: Double) -> Double? {
    guard number.isFinite, !transform.isPositiveOnly || number > 0 else { return nil }
    let share: Double
    switch transform {
    case .linear:
      // Halved, because the width of a domain of extreme numbers may overflow.
      let width = domain.upperBound / 2 - domain.lowerBound / 2
      share = (number / 2 - domain.lowerBound / 2) / width
    case .logarithmic, .squareRoot, .symmetricLogarithmic:
      guard let own = transform.distance(of: number), let (lower, upper) = distances else {
        return nil
      }
      share = (own - lower) / (upper - lower)
    }
    guard share.isFinite else { return nil }
    return start + min(max(share, -10), 11) * (end - start)
  }

  /// Returns the number at a position in points, the inverse of `place`; `nil` if the position is
  /// not finite, the scale has no length, or no finite number belongs there.
  public func number(at place: Double) -> Double? {
    let share = (place - start) / (end - start)
    guard share.isFinite else { return nil }
    switch transform {
    case .linear:
      // Weighted sum of both ends: the width of a domain of extreme numbers may overflow.
      let number = domain.lowerBound * (1 - share) + domain.upperBound * share
      return number.isFinite ? number : nil
    case .logarithmic, .squareRoot, .symmetricLogarithmic:
      guard let (lower, upper) = distances else { return nil }
      return transform.number(at: lower + share * (upper - lower))
    }
  }

  /// The position of 0, or of the domain's end nearest to it.
  public var base: Double {
    place(min(max(0, domain.lowerBound), domain.upperBound)) ?? start
  }

  /// f at both ends of the domain.
  private var distances: (lower: Double, upper: Double)? {
    guard let lower = transform.distance(of: domain.lowerBound),
      let upper = transform.distance(of: domain.upperBound)
    else { return nil }
    return (lower, upper)
  }

  static func usable(
    _ domain: ClosedRange<Double>, for transform: Transform
  ) -> ClosedRange<Double> {
    let limit = 1e300
    var lower = domain.lowerBound.isFinite ? min(max(domain.lowerBound, -limit), limit) : 0
    var upper = domain.upperBound.isFinite ? min(max(domain.upperBound, -limit), limit) : 1
    if transform.isPositiveOnly {
      if upper <= 0 { (lower, upper) = (0.1, 1) }
      if lower <= 0 { lower = upper / 1000 }
      lower = max(lower, 1e-300)
      upper = max(upper, 1e-299)
      return upper > lower * (1 + 1e-9) ? lower...upper : (lower / 2)...(upper * 2)
    }
    let magnitude = max(abs(lower), abs(upper))
    // Differences below 1e-290 would be lost in the division.
    let isSpan = upper - lower > magnitude * 1e-9 && magnitude > 1e-290
    guard !isSpan else { return lower...upper }
    // A single value: the margin on either side is half its size, or 1 around 0.
    let margin = magnitude <= 1e-290 ? 1 : magnitude / 2
    return (lower - margin)...(upper + margin)
  }
}
