import Testing

@testable import SurvivalStatistics

@Suite("Means with t limits")
struct SampleMeanTests {
  private func isClose(_ value: Double?, _ expected: Double, _ tolerance: Double = 1e-12) -> Bool {
    guard let value else { return false }
    return abs(value - expected) <= tolerance * max(1, abs(expected))
  }

  @Test("agree with R mean, sd, median and t.test", arguments: SampleMeanReference.all.indices)
  func reference(place: Int) throws {
    let expected = SampleMeanReference.all[place]
    let sample = SampleMean(expected.values)
    #expect(isClose(sample.estimate.value, expected.mean))
    #expect(isClose(sample.standardDeviation.value, expected.standardDeviation))
    #expect(isClose(sample.median.value, expected.median))
    for (number, level) in [0.9, 0.95, 0.999].enumerated() {
      let limits = try #require(sample.limits(level: level).value)
      #expect(isClose(limits.lower, expected.limits[2 * number]))
      #expect(isClose(limits.upper, expected.limits[2 * number + 1]))
    }
  }

  @Test("Student's quantiles are those of tables")
  func quantiles() {
    for (degrees, expected) in [(1, 12.706204736174704), (10, 2.2281388519862744)] {
      #expect(isClose(SpecialFunctions.studentQuantile(level: 0.95, degrees: degrees), expected))
    }
    // Towards the normal quantile.
    #expect(
      isClose(
        SpecialFunctions.studentQuantile(level: 0.95, degrees: 1_000_000), 1.959963984540054, 3e-6))
    #expect(SpecialFunctions.studentQuantile(level: 0.95, degrees: 0) == nil)
  }

  @Test("one number has a mean and no spread; none has neither")
  func few() {
    let one = SampleMean([7])
    #expect(one.estimate == .value(7))
    #expect(one.median == .value(7))
    #expect(one.standardDeviation == .notEstimable(.tooFewObservations(2)))
    #expect(one.limits(level: 0.95) == .notEstimable(.tooFewObservations(2)))
    let none = SampleMean([Double]())
    #expect(none.estimate == .notEstimable(.noObservations))
    #expect(none.median == .notEstimable(.noObservations))
    #expect(none.limits(level: 0.95) == .notEstimable(.noObservations))
  }

  @Test("equal numbers have limits at their mean; impossible levels and numbers have none")
  func edges() {
    let equal = SampleMean([0.1, 0.1, 0.1])
    #expect(equal.standardDeviation == .value(0))
    #expect(equal.limits(level: 0.95).value?.lower == equal.estimate.value)
    #expect(equal.limits(level: 1) == .notEstimable(.impossibleLevel))
    #expect(SampleMean([1, .nan, .infinity]).leftOut == 2)
    #expect(
      SampleMean([1e308, Double.greatestFiniteMagnitude]).estimate
        == .notEstimable(.computationFailed))
    #expect(
      SampleMean([Double.greatestFiniteMagnitude, .greatestFiniteMagnitude]).median
        == .value(.greatestFiniteMagnitude))
  }

  @Test("the order of the numbers does not change a digit")
  func order() {
    let numbers = SampleMeanReference.all[5].values
    let one = SampleMean(numbers)
    let other = SampleMean(numbers.reversed())
    #expect(one == other)
    #expect(one.limits(level: 0.95) == other.limits(level: 0.95))
  }
}
