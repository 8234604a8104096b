import ChartGrammar
import ClinicalWording
import UlcerRecords

/// The axis of days, true to scale, that all figures over time share: ticks at the planned visits,
/// and beyond them at round days or whole years.
enum VisitAxis {
  /// The proportion of an axis that a label needs.
  private static let room = 0.09

  /// Returns ticks at the planned visits up to a day; before them at the first day drawn, after
  /// them up to the end of the axis.
  static func ticks(of plan: StudyPlan, from first: Double = 0, upTo last: Double) -> [Tick] {
    let last = max(last, 14)
    let visits = plan.visits.filter { Double($0.day) <= last }
    let span = last - min(first, 0)
    var ticks = visits.map { Tick(Double($0.day), $0.day == 0 ? "day 0" : $0.id) }
    let begin = min(visits.map { Double($0.day) }.min() ?? 0, 0)
    if first < begin - room * span {
      ticks.insert(Tick(first, "day \(NumberWording.rounded(first, decimals: 0))"), at: 0)
    }
    let end = visits.map { Double($0.day) }.max() ?? 0
    // Planned visits need no further ticks between them, unless they are far apart.
    let planned = plan.visits.map { Double($0.day) }.max() ?? 0
    guard last > planned || last - end > span / 2 else { return ticks }
    return ticks + later(than: end + room * span, upTo: last, apart: room * span)
  }

  /// Returns ticks after the schedule: whole years if at least two of them fit, else round days.
  private static func later(than start: Double, upTo last: Double, apart: Double) -> [Tick] {
    guard start < last else { return [] }
    let years = multiples(of: 365.25, after: start, upTo: last, apart: apart)
    if years.count > 1 {
      return years.map {
        Tick(($0 * 365.25).rounded(), "year \(NumberWording.brief($0, decimals: 0))")
      }
    }
    return multiples(of: 10, after: start, upTo: last, apart: apart).map {
      Tick($0 * 10, "day \(NumberWording.brief($0 * 10, decimals: 0))")
    }
  }

  /// Returns multiples of 1, 2, 5, 10 … units, the first that leaves room for labels.
  private static func multiples(
    of unit: Double, after start: Double, upTo last: Double, apart: Double
  ) -> [Double] {
    let steps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000].map(Double.init)
    guard let step = steps.first(where: { $0 * unit >= apart }) else { return [] }
    return stride(from: (start / (step * unit)).rounded(.up), through: last / (step * unit), by: 1)
      .map { $0 * step }
  }

  /// Returns the axis from day 0 (or earlier) to the last observed day.
  static func axis(
    of plan: StudyPlan, from first: Double = 0, upTo last: Double,
    title: String = "Visit, at its true distance in days from treatment"
  ) -> Axis {
    Axis(
      title, ticks: .at(ticks(of: plan, from: first, upTo: last)),
      domain: min(first, 0)...max(last, 14), grid: false)
  }
}
