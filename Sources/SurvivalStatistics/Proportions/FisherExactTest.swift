/// Fisher's exact test of equal probabilities in a 2 × 2 table   (Fisher 1935).
///
/// Given both margins, the events of the first row follow the hypergeometric distribution
/// P(x) = C(n₁, x) C(n₂, m − x) / C(n₁ + n₂, m), m being the events of both rows.
public struct FisherExactTest: Hashable, Sendable {
  /// The first row of the table.
  public let first: BinomialProportion
  /// The second row of the table.
  public let second: BinomialProportion

  /// States a table by its rows.
  public init(_ first: BinomialProportion, _ second: BinomialProportion) {
    self.first = first
    self.second = second
  }

  /// Two-sided p value: the sum of all P(x) that are not above that of the table itself.
  ///
  /// As R fisher.test, "not above" allows for a relative rounding error of 1e-7. 1 when both rows
  /// have no event or nothing else; not estimable when a row is empty
  /// or impossible, or has a thousand million participants or more.
  public var twoSidedP: Estimable<Double> {
    if let reason = first.obstacle ?? second.obstacle { return .notEstimable(reason) }
    let largestTotal = 1_000_000_000
    guard first.total < largestTotal, second.total < largestTotal else {
      return .notEstimable(.computationFailed)
    }
    let margin = first.count + second.count
    let smallest = max(0, margin - second.total)
    let largest = min(first.total, margin)
    // Relative to the mode, so that nothing overflows; far tails become 0 and end the walk.
    let peak = (first.total + 1) * (margin + 1) / (first.total + second.total + 2)
    let mode = min(largest, max(smallest, peak))
    let above = weights(from: mode, through: largest, step: 1, margin: margin)
    let below = weights(from: mode, through: smallest, step: -1, margin: margin)
    let distance = first.count - mode
    let side = distance >= 0 ? above : below
    let own = abs(distance) < side.count ? side[abs(distance)] : 0
    let bound = own * (1 + 1e-7)
    var total = 0.0
    var extreme = 0.0
    for weight in above.reversed() + below.dropFirst().reversed() {
      total += weight
      if weight <= bound { extreme += weight }
    }
    return .value(min(1, extreme / total))
  }

  /// P(x)/P(mode) from the mode outwards, until 0 or the end of the range.
  private func weights(from mode: Int, through end: Int, step: Int, margin: Int) -> [Double] {
    var weights = [1.0]
    var weight = 1.0
    var x = mode
    while x != end, weight > 0 {
      // P(x + 1)/P(x) = (n₁ − x)(m − x) / ((x + 1)(n₂ − m + x + 1)), taken at the lower of both.
      let low = Double(step > 0 ? x : x - 1)
      let ratio =
        (Double(first.total) - low) * (Double(margin) - low)
        / ((low + 1) * (Double(second.total) - Double(margin) + low + 1))
      weight = step > 0 ? weight * ratio : weight / ratio
      x += step
      weights.append(weight)
    }
    return weights
  }
}
