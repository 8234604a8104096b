import ChartGrammar
import UlcerRecords

/// The true-time axis that every figure over days shares: ticks at the planned visits.
enum VisitAxis {
  /// Ticks at the planned visits up to a day.
  static func ticks(of plan: StudyPlan, upTo last: Double) -> [Tick] {
    plan.visits.filter { Double($0.day) <= max(last, 14) }
      .map { Tick(Double($0.day), $0.day == 0 ? "day 0" : $0.id) }
  }

  /// The axis from day 0 (or earlier) to the last observed day.
  static func axis(
    of plan: StudyPlan, from first: Double = 0, upTo last: Double,
    title: String = "Visits, at their true distance in days since treatment"
  ) -> Axis {
    Axis(
      title, ticks: .at(ticks(of: plan, upTo: last)), domain: min(first, 0)...max(last, 14),
      grid: false)
  }
}
