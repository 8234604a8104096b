import UlcerRecords

@testable import UlcerAnalysis

/// The results of an analysis with every number replaced by one that no study has, no two alike: what a
/// page prints besides them it has not read from the results.
struct StrangeResults {
  private(set) var results: [AnalysisResult] = []
  private var next = 0

  init(of analysis: StudyAnalysis) {
    results = analysis.results.map { strange($0) }
  }

  /// A number from 10,007 on, each larger than the last.
  private mutating func number() -> Int {
    next += 1
    return 10_000 + 7 * next
  }

  /// A share between 0 and 1 with many digits, each larger than the last.
  private mutating func share() -> Double {
    next += 1
    return 0.1 + Double(next % 70_001) * 0.000_011_3
  }

  private mutating func strange(_ result: AnalysisResult) -> AnalysisResult {
    let participants = number()
    let ulcers = result.ulcers.map { _ in number() }
    return AnalysisResult(
      id: result.id, label: result.label, population: result.population, method: result.method,
      participants: participants, ulcers: ulcers, state: result.state,
      atRisk: result.atRisk.map { _ in NumberAtRisk(ulcers: number(), participants: number()) },
      value: isWhole(result) ? .count(9_000_000 + number()) : strange(result.value))
  }

  /// Whether it is the whole of which figures draw parts.
  private func isWhole(_ result: AnalysisResult) -> Bool {
    [.disposition(.treated), .disposition(.screened), .healing(.baselineUlcers)].contains(
      result.name)
  }

  private mutating func strange(_ value: ResultValue) -> ResultValue {
    switch value {
    case .count: return .count(number())
    case .proportion(_, _, let limits):
      let count = number()
      let total = count + 3 * number()
      return .proportion(
        count: count, of: total, limits: limits.map { strange($0, isShare: true) })
    case .estimate(_, let limits, let unit):
      let isShare = ["probability", "proportion"].contains(unit)
      return .estimate(
        isShare ? share() : Double(number()) + 0.37,
        limits: limits.map { strange($0, isShare: isShare) }, unit: unit)
    case .rate(_, _, _, let limits, let unit):
      return .rate(
        events: number(), exposure: Double(number()), estimate: Double(number()) + 0.37,
        limits: strange(limits, isShare: false), unit: unit)
    case .curve(let unit, let points):
      return .curve(unit: unit, points: points.map { strange($0) })
    case .notEstimable: return value
    case .notReached(let unit, _, let lower):
      return .notReached(
        unit: unit, lastFollowUp: Double(number()), lower: lower.map { _ in Double(number()) })
    }
  }

  private mutating func strange(_ limits: ResultLimits, isShare: Bool) -> ResultLimits {
    let lower = isShare ? share() : Double(number())
    let upper = isShare ? share() : Double(number())
    return ResultLimits(
      lower: limits.lower.map { _ in lower }, upper: limits.upper.map { _ in upper })
  }

  private mutating func strange(_ point: ResultCurvePoint) -> ResultCurvePoint {
    ResultCurvePoint(
      time: Double(number()), from: point.from, atRisk: number(), events: number(),
      censored: number(), estimate: share(),
      standardError: point.standardError.map { _ in share() },
      lower: point.lower.map { _ in share() }, upper: point.upper.map { _ in share() },
      participants: point.participants.map { _ in number() })
  }
}
