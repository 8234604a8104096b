/// The times at which units with delayed entry join, ascending, with their case weights.
struct EntryTimes: Hashable, Sendable {
  private let times: [Double]
  /// One weight per time; empty if every weight is 1.
  private let weights: [Double]

  /// No unit joins late.
  static let none = EntryTimes(times: [], weights: [])

  /// The units that join a risk set.
  init(_ sets: RiskSets) {
    self.init(
      times: sets.entering.map(\.time),
      weights: sets.isWeighted ? sets.entering.map(\.weight) : [])
  }

  private init(times: [Double], weights: [Double]) {
    self.times = times
    self.weights = weights
  }

  /// Returns the number of units that join from a time on up to just before another, and the sum of
  /// their weights.
  func joining(from first: Double, before last: Double) -> (units: Int, weight: Double) {
    let start = RiskOrder.firstPlace(in: times) { $0 >= first }
    let end = max(start, RiskOrder.firstPlace(in: times) { $0 >= last })
    guard !weights.isEmpty else { return (end - start, Double(end - start)) }
    return (end - start, weights[start..<end].reduce(0, +))
  }
}
