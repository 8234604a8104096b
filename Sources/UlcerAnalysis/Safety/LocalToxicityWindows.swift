public import UlcerRecords

/// Local toxicity by the planned visits of the primary window: when each sign was seen, over those
/// who could show it.
///
/// ```swift
/// let windows = LocalToxicityWindows(of: analysis, arm: nil)
/// windows.windows[0].proportion(of: .swelling)  // 4 of 20 up to the end of the window of 48 h
/// ```
/// The windows follow each other without a gap: the first begins on day 0, each ends with the window
/// of its visit (`window` of `study.yaml`), the last with the primary window. A sign counts in every
/// window in which it was seen, so that the windows do not add up to the whole. The denominator is
/// the treated participants with time at risk, or a sign, in the window (on its first day or later).
public struct LocalToxicityWindows: Hashable, Sendable {
  /// One stretch of the primary window.
  public struct Window: Hashable, Sendable {
    /// The planned visit that ends it.
    public let visit: PlannedVisit
    /// Its days since treatment, both included.
    public let days: ClosedRange<Int>
    /// Treated participants under observation in it.
    public let observed: Int
    /// Participants with each component, in the order of `LocalToxicityComponent`.
    public let counts: [Int]
    /// The coverage of the limits.
    public let level: Double
    /// Why nobody can say whether a component was there that nobody is known to have had.
    let absences: [LocalToxicityComponent: String]

    /// Participants with a component, of those observed, with exact (Clopper–Pearson) limits; not
    /// estimable when nobody was observed, or when no file records the component.
    public func proportion(of component: LocalToxicityComponent) -> ResultValue {
      let place = LocalToxicityComponent.allCases.firstIndex(of: component) ?? 0
      if counts[place] == 0, let reason = absences[component] {
        return .notEstimable(reason: reason)
      }
      return .exactProportion(counts[place], of: observed, level: level)
    }
  }

  /// The windows in the order of their days; at least one.
  public let windows: [Window]

  /// Counts the signs of everybody treated, or of one coded arm.
  public init(of analysis: StudyAnalysis, arm: String?) {
    let treated = analysis.courses.filter { $0.isTreated && (arm == nil || $0.arm == arm) }
    let end = analysis.plan.primaryWindow
    var start = 0
    var found: [Window] = []
    let visits = LocalToxicityWindows.visits(of: analysis.plan)
    let absences = Dictionary(
      LocalToxicityComponent.allCases.compactMap { component in
        analysis.doubt(of: component).map { (component, $0) }
      }, uniquingKeysWith: { first, _ in first })
    for (place, visit) in visits.enumerated() {
      let last = place == visits.count - 1 ? end : visit.windowEnd
      found.append(
        LocalToxicityWindows.window(
          visit, start...last, treated, level: analysis.plan.level, absences))
      start = last + 1
    }
    windows = found
  }

  /// The planned visits after treatment whose windows end one after the other within the primary
  /// window; the last of them stands for the rest of it.
  private static func visits(of plan: StudyPlan) -> [PlannedVisit] {
    var found: [PlannedVisit] = []
    for visit in plan.visits.sorted(by: { ($0.day, $0.id) < ($1.day, $1.id) })
    where visit.day > 0 && visit.day <= plan.primaryWindow
      && visit.windowEnd > (found.last?.windowEnd ?? -1)
    {
      // A window that ends with the primary window or later ends the row.
      found.append(visit)
      if visit.windowEnd >= plan.primaryWindow { break }
    }
    return found.isEmpty
      ? [
        PlannedVisit(
          id: "primary-window", label: "Primary window", day: plan.primaryWindow, windowStart: 0,
          windowEnd: plan.primaryWindow)
      ] : found
  }

  private static func window(
    _ visit: PlannedVisit, _ days: ClosedRange<Int>, _ treated: [ParticipantCourse], level: Double,
    _ absences: [LocalToxicityComponent: String]
  ) -> Window {
    var counts = [Int](repeating: 0, count: LocalToxicityComponent.allCases.count)
    var observed = 0
    for course in treated {
      let seen = course.localToxicity.filter { days.contains($0.day) }
      if course.timeAtRisk >= days.lowerBound || !seen.isEmpty { observed += 1 }
      for (place, component) in LocalToxicityComponent.allCases.enumerated()
      where seen.contains(where: { $0.component.map(component.includes) ?? (component == .any) }) {
        counts[place] += 1
      }
    }
    return Window(
      visit: visit, days: days, observed: observed, counts: counts, level: level,
      absences: absences)
  }
}
