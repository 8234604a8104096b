import CBoostMath

/// The special functions of the library; `nil` if a function has no finite value.
enum SpecialFunctions {
  /// Distribution function of Beta(a, b).
  static func beta(_ a: Double, _ b: Double, at x: Double) -> Double? {
    finite(boostmath_beta_cdf(a, b, x))
  }

  /// Upper tail of Beta(a, b).
  static func betaTail(_ a: Double, _ b: Double, at x: Double) -> Double? {
    finite(boostmath_beta_tail(a, b, x))
  }

  /// The x at which the distribution function of Beta(a, b) is `share`.
  static func betaQuantile(_ a: Double, _ b: Double, of share: Double) -> Double? {
    finite(boostmath_beta_quantile(a, b, share))
  }

  /// The x at which the upper tail of Beta(a, b) is `share`.
  static func betaTailQuantile(_ a: Double, _ b: Double, of share: Double) -> Double? {
    finite(boostmath_beta_tail_quantile(a, b, share))
  }

  /// The x at which the distribution function of the gamma distribution is `share`.
  static func gammaQuantile(shape: Double, of share: Double) -> Double? {
    finite(boostmath_gamma_quantile(shape, share))
  }

  /// The x at which the upper tail of the gamma distribution is `share`.
  static func gammaTailQuantile(shape: Double, of share: Double) -> Double? {
    finite(boostmath_gamma_tail_quantile(shape, share))
  }

  /// Upper tail of the chi-square distribution: Q(degrees/2, x/2).
  static func chiSquareTail(_ x: Double, degrees: Int) -> Double? {
    finite(boostmath_gamma_tail(Double(degrees) / 2, x / 2))
  }

  /// Probability of exactly `count` events among `total`.
  static func binomial(_ count: Int, of total: Int, rate: Double) -> Double? {
    finite(boostmath_binomial_pdf(Double(count), Double(total), rate))
  }

  /// The normal quantile z of two-sided limits, 1.959963984540054 at a level of 0.95.
  static func normalQuantile(level: Double) -> Double? {
    guard let tail = tail(level: level) else { return nil }
    return finite(-boostmath_normal_quantile(tail))
  }

  /// The quantile t of Student's distribution for two-sided limits, 2.228 at 0.95 with 10 degrees.
  ///
  /// With ν degrees P(|T| > t) = I(ν/2, 1/2) at x = ν/(ν + t²), so t = √(ν(1 − x)/x) at the x with
  /// I = 1 − level; 1 − x is found by itself, as a quantile of Beta(1/2, ν/2), and loses no digits.
  static func studentQuantile(level: Double, degrees: Int) -> Double? {
    guard let tail = tail(level: level), degrees > 0 else { return nil }
    let half = Double(degrees) / 2
    guard let x = betaQuantile(half, 0.5, of: 2 * tail),
      let rest = betaTailQuantile(0.5, half, of: 2 * tail), x > 0
    else { return nil }
    return finite((Double(degrees) * rest / x).squareRoot())
  }

  /// The probability outside two-sided limits on one side: (1 − level)/2.
  ///
  /// `nil` unless the level lies strictly between 0 and 1.
  static func tail(level: Double) -> Double? {
    guard level > 0, level < 1 else { return nil }
    return (1 - level) / 2
  }

  private static func finite(_ value: Double) -> Double? { value.isFinite ? value : nil }
}
