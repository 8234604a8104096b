import UlcerRecords

/// Middle and spread of some values: number, median, quartiles, smallest and largest.
///
/// Quartiles are those of Hyndman and Fan's type 2 (the value at rank ⌈n·p⌉, or the mean of two
/// neighbours if n·p is whole): SAS's definition 5; the median is the usual one.
public struct ValueSummary: Hashable, Sendable {
  /// The number of values.
  public let count: Int
  /// The number of participants or ulcers without a value.
  public let missing: Int
  /// Smallest, first quartile, median, third quartile, largest; `nil` without a value.
  public let five: Five?

  /// The five numbers.
  public struct Five: Hashable, Sendable {
    /// The smallest value.
    public let smallest: Double
    /// The first quartile.
    public let lowerQuartile: Double
    /// The median.
    public let median: Double
    /// The third quartile.
    public let upperQuartile: Double
    /// The largest value.
    public let largest: Double
  }

  /// Summarises the values; those that are missing or not finite are counted as missing.
  init(_ values: [Double?]) {
    let known = values.compactMap { $0 }.filter(\.isFinite).sorted()
    count = known.count
    missing = values.count - known.count
    guard let smallest = known.first, let largest = known.last else {
      five = nil
      return
    }
    func quantile(_ quarters: Int) -> Double {
      let place = known.count * quarters
      let rank = place / 4
      return place % 4 == 0 ? (known[rank - 1] + known[rank]) / 2 : known[rank]
    }
    five = Five(
      smallest: smallest, lowerQuartile: quantile(1), median: quantile(2),
      upperQuartile: quantile(3), largest: largest)
  }
}

extension ValueSummary {
  /// `baseline.QUANTITY.…`
  ///
  /// - Parameter ulcers: the baseline ulcers that have the quantity; not used for age.
  func results(
    _ quantity: BaselineResult.Quantity, participants: Int, ulcers: Int
  ) -> [AnalysisResult] {
    func result(_ statistic: BaselineResult.Statistic, _ value: ResultValue) -> AnalysisResult {
      AnalysisResult(
        .baseline(.value(quantity, statistic)),
        label: "\(quantity.rawValue) at baseline: \(statistic.rawValue)",
        population: quantity == .age ? Cohort.treatedPopulation : Cohort.baselinePopulation,
        method: "Quartiles by Hyndman and Fan, type 2", participants: participants,
        ulcers: quantity == .age ? nil : ulcers, value: value)
    }
    func number(_ value: (Five) -> Double) -> ResultValue {
      five.map { .estimate(value($0), limits: nil, unit: unit(of: quantity)) }
        ?? .notEstimable(reason: "no value")
    }
    return [
      result(.known, .count(count)), result(.missing, .count(missing)),
      result(.median, number(\.median)), result(.lowerQuartile, number(\.lowerQuartile)),
      result(.upperQuartile, number(\.upperQuartile)), result(.smallest, number(\.smallest)),
      result(.largest, number(\.largest)),
    ]
  }

  private func unit(of quantity: BaselineResult.Quantity) -> String {
    ResultName.baseline(.value(quantity, .median)).traits.unit ?? ""
  }
}
