public import UlcerAnalysis

/// The results of two analyses, compared by id.
public struct ResultComparison: Sendable {
  /// Relative difference up to which two numbers are the same.
  ///
  /// Sums over participants in another order differ in their last digits (2⁻⁵² each); no real
  /// change in a study is as small as this.
  public static let tolerance = 1e-9

  /// Every result of either: those of the newer analysis in its order, then those of the older one
  /// that the newer lacks, in theirs.
  public let changes: [ResultChange]

  /// Compares results; of two with one id in an analysis the last counts, as everywhere.
  public init(from old: [AnalysisResult], to new: [AnalysisResult]) {
    let before = Dictionary(old.map { ($0.id, $0) }, uniquingKeysWith: { _, last in last })
    let after = Dictionary(new.map { ($0.id, $0) }, uniquingKeysWith: { _, last in last })
    var seen = Set<ResultID>()
    changes = (new + old).compactMap { result in
      guard seen.insert(result.id).inserted else { return nil }
      return ResultComparison.change(from: before[result.id], to: after[result.id])
    }
  }

  /// The number of results of one kind.
  public func count(_ kind: ResultChange.Kind) -> Int { changes.count { $0.kind == kind } }

  private static func change(from old: AnalysisResult?, to new: AnalysisResult?) -> ResultChange? {
    guard let named = new ?? old else { return nil }
    let kind: ResultChange.Kind
    switch (old, new) {
    case (nil, _): kind = .added
    case (_, nil): kind = .removed
    case (let old?, let new?):
      let isEqual =
        old.state == new.state && old.atRisk == new.atRisk && isSame(old.value, new.value)
      kind = isEqual ? .unchanged : .changed
    }
    return ResultChange(
      id: named.id, label: named.label, kind: kind,
      value: OldAndNew(old: old?.value, new: new?.value),
      state: OldAndNew(old: old?.state, new: new?.state),
      atRisk: OldAndNew(old: old?.atRisk, new: new?.atRisk))
  }

  /// Returns true if two values are the same but for rounding in the computation.
  private static func isSame(_ old: ResultValue, _ new: ResultValue) -> Bool {
    switch (old, new) {
    case (.proportion(let count, let of, let limits), .proportion(let count2, let of2, let limits2)):
      count == count2 && of == of2 && isSame(limits, limits2)
    case (.estimate(let one, let limits, let unit), .estimate(let other, let limits2, let unit2)):
      unit == unit2 && isSame(one, other) && isSame(limits, limits2)
    case (
      .rate(let events, let exposure, let rate, let limits, let unit),
      .rate(let events2, let exposure2, let rate2, let limits2, let unit2)
    ):
      events == events2 && unit == unit2 && isSame(exposure, exposure2) && isSame(rate, rate2)
        && isSame(limits, limits2)
    case (.curve(let unit, let points), .curve(let unit2, let points2)):
      unit == unit2 && points.count == points2.count && zip(points, points2).allSatisfy(isSame)
    case (
      .notReached(let unit, let last, let lower), .notReached(let unit2, let last2, let lower2)
    ): unit == unit2 && isSame(last, last2) && isSame(lower, lower2)
    default: old == new
    }
  }

  private static func isSame(_ old: ResultLimits?, _ new: ResultLimits?) -> Bool {
    guard let old, let new else { return old == new }
    return isSame(old.lower, new.lower) && isSame(old.upper, new.upper)
  }

  /// Returns true if two points of a curve are the same.
  static func isSame(_ old: ResultCurvePoint, _ new: ResultCurvePoint) -> Bool {
    old.atRisk == new.atRisk && old.events == new.events && old.censored == new.censored
      && isSame(old.time, new.time) && isSame(old.from, new.from)
      && isSame(old.estimate, new.estimate) && isSame(old.standardError, new.standardError)
      && isSame(old.lower, new.lower) && isSame(old.upper, new.upper)
  }

  private static func isSame(_ old: Double?, _ new: Double?) -> Bool {
    guard let old, let new else { return old == new }
    return abs(old - new) <= tolerance * max(abs(old), abs(new), tolerance)
  }
}
