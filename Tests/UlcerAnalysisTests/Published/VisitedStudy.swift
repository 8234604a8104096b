import ResultTestSupport
import UlcerRecords

@testable import UlcerAnalysis

/// A study written as a table whose attended visits are the planned ones in whose windows they lie.
enum VisitedStudy {
  static func analysis(
    _ text: String, plan: StudyPlan = StudyPlan(acronym: "TINY"),
    allocation: [String: String]? = nil
  ) throws -> StudyAnalysis {
    var records = try TinyStudy(text).records
    records.visits = records.visits.map { visit in
      let day = visit.date?.days(since: TinyStudy.dayZero)
      let planned = plan.visits.first { planned in
        planned.day > 0 && (day.map(planned.includes) ?? false)
      }
      return Visit(
        participant: visit.participant, visit: planned?.id ?? visit.visit, date: visit.date,
        isAttended: visit.isAttended)
    }
    return StudyAnalysis(
      of: records, plan: plan, requestedCut: TinyStudy.date(400), allocation: allocation)
  }
}

extension ResultValue {
  /// Whether it is an estimate of a number with limits on either side, up to 1e-9.
  func isEstimate(_ expected: Double, lower: Double, upper: Double) -> Bool {
    guard case .estimate(let estimate, let limits, _) = self, let low = limits?.lower,
      let high = limits?.upper
    else { return false }
    return [(estimate, expected), (low, lower), (high, upper)].allSatisfy { abs($0 - $1) < 1e-9 }
  }
}
