/// A Bayesian monitoring rule for the probability p of an event.
///
/// p ~ Beta(a, b) before any data; after x events among n participants p ~ Beta(a + x, b + n − x).
/// Flagged when P(p > limit | x of n) > certainty and n ≥ minimum   (Thall & Simon 1994).
public struct BetaBinomialMonitor: Hashable, Sendable {
  /// First parameter of the prior, positive.
  public let priorA: Double
  /// Second parameter of the prior, positive.
  public let priorB: Double
  /// The probability of an event that should not be exceeded, between 0 and 1.
  public let limit: Double
  /// The certainty of an excess that the rule demands, between 0 and 1.
  public let certainty: Double
  /// The smallest number of participants at which the rule applies.
  public let minimum: Int

  /// States a rule.
  ///
  /// A rule outside these domains is not estimable in every result.
  public init(
    priorA: Double, priorB: Double, limit: Double, certainty: Double, minimum: Int
  ) {
    self.priorA = priorA
    self.priorB = priorB
    self.limit = limit
    self.certainty = certainty
    self.minimum = minimum
  }

  /// P(p > limit | events of total), the upper tail of Beta(a + x, b + n − x) at the limit.
  ///
  /// With a total of 0 it is that of the prior.
  public func probabilityAboveLimit(events: Int, of total: Int) -> Estimable<Double> {
    if let reason = obstacle(events: events, of: total) { return .notEstimable(reason) }
    let tail = SpecialFunctions.betaTail(
      priorA + Double(events), priorB + Double(total - events), at: limit)
    return tail.map(Estimable.value) ?? .notEstimable(.computationFailed)
  }

  /// Equal-tailed credible limits of p: the (1 − level)/2 quantiles from both ends.
  public func credibleLimits(events: Int, of total: Int, level: Double)
    -> Estimable<ConfidenceLimits>
  {
    if let reason = obstacle(events: events, of: total) { return .notEstimable(reason) }
    guard let tail = SpecialFunctions.tail(level: level) else {
      return .notEstimable(.impossibleLevel)
    }
    let a = priorA + Double(events)
    let b = priorB + Double(total - events)
    guard let lower = SpecialFunctions.betaQuantile(a, b, of: tail),
      let upper = SpecialFunctions.betaTailQuantile(a, b, of: tail)
    else { return .notEstimable(.computationFailed) }
    return .value(ConfidenceLimits(lower: lower, upper: upper, level: level))
  }

  /// Returns true if the rule is met; never below the minimum.
  public func isFlagged(events: Int, of total: Int) -> Estimable<Bool> {
    probabilityAboveLimit(events: events, of: total).map { $0 > certainty && total >= minimum }
  }

  /// The smallest number of events among `total` that meets the rule.
  ///
  /// `nil` if none does, below the minimum, or with a rule outside its domain. The probability
  /// rises with the events, so the boundary is found by halving.
  public func boundary(of total: Int) -> Int? { boundary(of: total, near: nil) }

  /// The boundary of each total, in their order; `nil` as in ``boundary(of:)``.
  ///
  /// Successive totals have the same boundary or the next one, so the boundaries of a whole trial
  /// cost hardly more than two tails of the posterior each.
  public func boundaries(of totals: [Int]) -> [Int?] {
    var last: Int?
    return totals.map { total in
      let found = boundary(of: total, near: last)
      last = found ?? last
      return found
    }
  }

  /// Tries `guess` and the number above it first, then bisects the rest.
  private func boundary(of total: Int, near guess: Int?) -> Int? {
    guard total >= max(0, minimum) else { return nil }
    func meets(_ events: Int) -> Bool { isFlagged(events: events, of: total).value == true }
    var low = 0
    var high = total
    if let guess, guess < total {
      if meets(guess) {
        if guess == 0 || !meets(guess - 1) { return guess }
        high = guess - 1
      } else {
        if meets(guess + 1) { return guess + 1 }
        low = guess + 1
      }
    }
    guard high < total || meets(total) else { return nil }
    while low < high {
      let middle = low + (high - low) / 2
      if meets(middle) {
        high = middle
      } else {
        low = middle + 1
      }
    }
    return low
  }

  /// Exact behaviour of the rule, applied after each of the given numbers of participants.
  ///
  /// Follows P(x events among n, not flagged before) from participant to participant; courses that
  /// meet the boundary at a review are flagged and leave. Reviews are between 1 and 100 000
  /// participants, in any order; the true rate lies between 0 and 1.
  public func operatingCharacteristics(looks: [Int], trueRate: Double)
    -> Estimable<OperatingCharacteristics>
  {
    operatingCharacteristics(looks: looks, trueRates: [trueRate])[0]
  }

  /// The same at several true rates, in their order; the boundaries are computed once for all.
  public func operatingCharacteristics(looks: [Int], trueRates: [Double])
    -> [Estimable<OperatingCharacteristics>]
  {
    func refused(_ reason: NotEstimableReason) -> [Estimable<OperatingCharacteristics>] {
      trueRates.map { _ in .notEstimable(reason) }
    }
    if let reason = obstacle(events: 0, of: 0) { return refused(reason) }
    guard let last = looks.max() else { return refused(.noObservations) }
    guard last <= 100_000, looks.allSatisfy({ $0 > 0 }) else {
      return refused(.impossibleArgument)
    }
    let totals = Set(looks).sorted()
    let boundaries = Dictionary(
      uniqueKeysWithValues: zip(totals, boundaries(of: totals)).compactMap { total, boundary in
        boundary.map { (total, $0) }
      })
    return trueRates.map { rate in
      guard rate >= 0, rate <= 1 else { return .notEstimable(.impossibleArgument) }
      return .value(characteristics(of: boundaries, last: last, trueRate: rate))
    }
  }

  /// Steps from participant to participant; `boundaries` are those at the reviews.
  private func characteristics(of boundaries: [Int: Int], last: Int, trueRate: Double)
    -> OperatingCharacteristics
  {
    var unflagged = [1.0]
    var flagged = 0.0
    var number = 0.0
    for total in 1...last {
      unflagged.append(0)
      for events in stride(from: unflagged.count - 1, through: 1, by: -1) {
        unflagged[events] = unflagged[events] * (1 - trueRate) + unflagged[events - 1] * trueRate
      }
      unflagged[0] *= 1 - trueRate
      guard let boundary = boundaries[total] else { continue }
      // Counts at or above the boundary cannot fall below it again: they are cut off.
      let kept = min(boundary, unflagged.count)
      let stopped = unflagged[kept...].reduce(0, +)
      flagged += stopped
      number += stopped * Double(total)
      for events in kept..<unflagged.count { unflagged[events] = 0 }
    }
    number += unflagged.reduce(0, +) * Double(last)
    return OperatingCharacteristics(
      trueRate: trueRate, probabilityFlagged: min(1, flagged), expectedNumber: number)
  }

  private func obstacle(events: Int, of total: Int) -> NotEstimableReason? {
    if events < 0 || total < 0 || events > total { return .impossibleCounts }
    let isRule =
      priorA > 0 && priorA.isFinite && priorB > 0 && priorB.isFinite && limit >= 0 && limit <= 1
      && certainty >= 0 && certainty <= 1
    return isRule ? nil : .impossibleArgument
  }
}

/// The behaviour of a monitoring rule at a known true probability of an event.
public struct OperatingCharacteristics: Hashable, Sendable {
  /// The true probability of an event.
  public let trueRate: Double
  /// Probability that the rule is met at one of the reviews.
  public let probabilityFlagged: Double
  /// Mean number of participants until the rule is met, or until the last review.
  public let expectedNumber: Double

  /// States characteristics.
  public init(trueRate: Double, probabilityFlagged: Double, expectedNumber: Double) {
    self.trueRate = trueRate
    self.probabilityFlagged = probabilityFlagged
    self.expectedNumber = expectedNumber
  }
}
