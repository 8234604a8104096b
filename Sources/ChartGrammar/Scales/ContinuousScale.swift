import Foundation

/// Takes numbers to places on paper: place = start + (f(value) − f(lower)) / (f(upper) − f(lower)) · (end − start).
public struct ContinuousScale: Hashable, Sendable {
  /// The function f between numbers and distances.
  public enum Transform: String, Hashable, Sendable {
    /// f(v) = v.
    case linear
    /// f(v) = log₁₀ v; numbers that are not above 0 have no place.
    case logarithmic
    /// f(v) = √v, and −√−v below 0: areas keep their look, small ones stay visible.
    case squareRoot
  }

  /// The function between numbers and distances.
  public let transform: Transform
  /// The numbers at both ends; never a single one.
  public let domain: ClosedRange<Double>
  /// The place of the domain's lower end, in points.
  public let start: Double
  /// The place of the domain's upper end, in points.
  public let end: Double

  /// Spans a domain between two places.
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

  /// The place of a number, in points; `nil` when it is not finite or f is not defined for it.
  ///
  /// Numbers far outside the domain are held within ten times the room, so that no renderer sees
  /// coordinates it cannot draw.
  public func place(_ number: Double) -> Double? {
    guard number.isFinite, transform != .logarithmic || number > 0 else { return nil }
    let share: Double
    switch transform {
    case .linear:
      // Halved, because the width of a domain of extreme numbers may overflow.
      let width = domain.upperBound / 2 - domain.lowerBound / 2
      share = (number / 2 - domain.lowerBound / 2) / width
    case .logarithmic, .squareRoot:
      let lower = transformed(domain.lowerBound)
      share = (transformed(number) - lower) / (transformed(domain.upperBound) - lower)
    }
    guard share.isFinite else { return nil }
    return start + min(max(share, -10), 11) * (end - start)
  }

  /// The place of 0, or of the domain's end nearest to it.
  public var base: Double {
    place(min(max(0, domain.lowerBound), domain.upperBound)) ?? start
  }

  private func transformed(_ number: Double) -> Double {
    switch transform {
    case .linear: number
    case .logarithmic: log10(number)
    case .squareRoot: number < 0 ? -(-number).squareRoot() : number.squareRoot()
    }
  }

  static func usable(
    _ domain: ClosedRange<Double>, for transform: Transform
  ) -> ClosedRange<Double> {
    let limit = 1e300
    var lower = domain.lowerBound.isFinite ? min(max(domain.lowerBound, -limit), limit) : 0
    var upper = domain.upperBound.isFinite ? min(max(domain.upperBound, -limit), limit) : 1
    if transform == .logarithmic {
      if upper <= 0 { (lower, upper) = (0.1, 1) }
      if lower <= 0 { lower = upper / 1000 }
      lower = max(lower, 1e-300)
      upper = max(upper, 1e-299)
      return upper > lower * (1 + 1e-9) ? lower...upper : (lower / 2)...(upper * 2)
    }
    let magnitude = max(abs(lower), abs(upper))
    guard upper - lower <= magnitude * 1e-9 else { return lower...upper }
    // One value only: as much room on either side as it is large, or 1 around nothing.
    let margin = magnitude == 0 ? 1 : magnitude / 2
    return (lower - margin)...(upper + margin)
  }
}
