/// The mean, spread and median of numbers of independent participants.
///
/// The order of the numbers does not change a digit: they are sorted before they are added.
public struct SampleMean: Hashable, Sendable {
  /// The numbers, ascending; numbers that are not finite are left out.
  public let values: [Double]
  /// Numbers that could not be used.
  public let leftOut: Int

  /// Takes numbers.
  public init(_ values: some Sequence<Double>) {
    let all = Array(values)
    self.values = all.filter(\.isFinite).sorted()
    leftOut = all.count - self.values.count
  }

  /// x̄ = Σx / n, in the unit of the numbers.
  ///
  /// Not estimable without numbers, or if the sum is too large for a double.
  public var estimate: Estimable<Double> {
    guard let first = values.first else { return .notEstimable(.noObservations) }
    if first == values.last { return .value(first) }
    let mean = values.reduce(0, +) / Double(values.count)
    guard mean.isFinite else { return .notEstimable(.computationFailed) }
    // One step of improvement: the mean of what is left is 0 up to rounding.
    let improved = mean + values.reduce(0) { $0 + ($1 - mean) } / Double(values.count)
    return improved.isFinite ? .value(improved) : .notEstimable(.computationFailed)
  }

  /// s = √(Σ(x − x̄)² / (n − 1)), in the unit of the numbers.
  ///
  /// 0 if all are equal; not estimable with fewer than two numbers.
  public var standardDeviation: Estimable<Double> {
    guard case .value(let mean) = estimate else { return estimate }
    guard values.count > 1 else { return .notEstimable(.tooFewObservations(2)) }
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    let deviation = (squares / Double(values.count - 1)).squareRoot()
    return deviation.isFinite ? .value(deviation) : .notEstimable(.computationFailed)
  }

  /// x̄ ± t·s/√n, t the quantile of Student's distribution with n − 1 degrees of freedom at
  /// 1 − (1 − level)/2   (Student 1908; R t.test).
  ///
  /// Both limits are the mean if all numbers are equal. Not estimable with fewer than two numbers
  /// or an impossible level.
  public func limits(level: Double) -> Estimable<ConfidenceLimits> {
    guard SpecialFunctions.tail(level: level) != nil else { return .notEstimable(.impossibleLevel) }
    switch (estimate, standardDeviation) {
    case (.value(let mean), .value(let deviation)):
      guard let quantile = SpecialFunctions.studentQuantile(level: level, degrees: values.count - 1)
      else { return .notEstimable(.computationFailed) }
      let width = quantile * deviation / Double(values.count).squareRoot()
      guard (mean - width).isFinite, (mean + width).isFinite else {
        return .notEstimable(.computationFailed)
      }
      return .value(ConfidenceLimits(lower: mean - width, upper: mean + width, level: level))
    case (.notEstimable(let reason), _), (_, .notEstimable(let reason)):
      return .notEstimable(reason)
    }
  }

  /// The middle number; of an even number of them the mean of the middle two.
  ///
  /// Not estimable without numbers.
  public var median: Estimable<Double> {
    guard !values.isEmpty else { return .notEstimable(.noObservations) }
    let upper = values[values.count / 2]
    guard values.count.isMultiple(of: 2) else { return .value(upper) }
    // Halved before they are added: the sum of two large numbers could overflow.
    return .value(values[values.count / 2 - 1] / 2 + upper / 2)
  }
}
