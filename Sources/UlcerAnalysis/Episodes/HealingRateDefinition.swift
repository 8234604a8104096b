import Foundation

/// The rate at which an ulcer closes between two assessments (section 2 of the definitions).
enum HealingRateDefinition {
  /// The perimeter in mm of an ellipse with these longest and shortest diameters in mm.
  ///
  /// π(a + b)(1 + 3h/(10 + √(4 − 3h))), h = ((a − b)/(a + b))², with half-axes a and b
  /// (Ramanujan II, 1914). 0 for a healed ulcer; `nil` for a negative diameter.
  static func perimeter(length: Double, width: Double) -> Double? {
    guard length >= 0, width >= 0, length.isFinite, width.isFinite else { return nil }
    let sum = (length + width) / 2
    guard sum > 0 else { return 0 }
    let contrast = (length - width) / (length + width)
    let h = contrast * contrast
    return Double.pi * sum * (1 + 3 * h / (10 + (4 - 3 * h).squareRoot()))
  }

  /// The linear healing rate in mm/day: ((A₀ − A)/((P₀ + P)/2))/Δt   (Gilman 1990).
  ///
  /// Areas in mm², perimeters in mm, `days` after the reference. Negative when the ulcer has grown;
  /// `nil` without days or perimeter.
  static func linear(
    referenceArea: Double, referencePerimeter: Double, area: Double, perimeter: Double, days: Int
  ) -> Double? {
    guard days > 0, referencePerimeter + perimeter > 0 else { return nil }
    let rate = (referenceArea - area) / ((referencePerimeter + perimeter) / 2) / Double(days)
    return rate.isFinite ? rate : nil
  }

  /// The exponential healing rate per day: ln(A₀/A)/Δt.
  ///
  /// Negative if the ulcer has grown; `nil` without days or with an area of 0, which has no
  /// logarithm.
  static func exponential(referenceArea: Double, area: Double, days: Int) -> Double? {
    guard days > 0, referenceArea > 0, area > 0 else { return nil }
    let rate = log(referenceArea / area) / Double(days)
    return rate.isFinite ? rate : nil
  }
}
