import ChartGrammar
import ClinicalWording
package import UlcerRecords

/// The horizontal axis of a curve, and the days at which numbers appear below it.
package struct CurveTime {
  let axis: Axis
  /// The days of the ticks.
  package let days: [Double]
  /// The end of the axis, in days.
  let end: Double

  /// Returns days since treatment, with ticks at the planned visits.
  package static func visits(of plan: StudyPlan, upTo end: Double) -> CurveTime {
    CurveTime(
      axis: VisitAxis.axis(of: plan, upTo: end),
      days: VisitAxis.ticks(of: plan, upTo: end).map(\.value), end: end)
  }

  /// Returns days since an ulcer healed, with a tick at the end of early recurrence.
  package static func sinceHealing(of plan: StudyPlan, upTo end: Double) -> CurveTime {
    let landmark = Double(plan.sameLocationRecurrenceDays)
    let days = [0, 28, 56, landmark, 182, 273, 364, 546, 728].filter { $0 <= end }
    return CurveTime(
      axis: Axis(
        "Days since the ulcer healed",
        ticks: .at(days.map { Tick($0, NumberWording.whole(Int($0))) }), domain: 0...end,
        grid: false),
      days: days, end: end)
  }
}
