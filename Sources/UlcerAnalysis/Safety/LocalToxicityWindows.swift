public import UlcerRecords

/// Local toxicity by the planned visits of the primary window: participants with each sign in the
/// window of a visit, of those in whom it was assessed there (section 8 of the definitions).
///
/// ```swift
/// let windows = LocalToxicityWindows(of: analysis, arm: nil)
/// windows.windows[0].proportion(of: .swelling)  // 4 of 20 in the window of 48 h
/// ```
/// The visits are those after day 0 up to and including the primary visit (without one: up to the
/// primary window), each with its own window as far as that lies after treatment and, for each
/// participant, in the primary window. A sign counts in every window that shows it, so that the windows
/// do not add up to the whole. A sign of the injection site is assessed where an assessment there
/// records it, a worsening where a row of a baseline episode was assessed, a new ulcer where any ulcer
/// row was; who shows a sign, also as an adverse event, counts as assessed.
public struct LocalToxicityWindows: Hashable, Sendable {
  /// The window of one visit.
  public struct Window: Hashable, Sendable {
    /// The planned visit.
    public let visit: PlannedVisit
    /// Its days since treatment, both included.
    public let days: ClosedRange<Int>
    /// Participants in whom each component was assessed, in the order of
    /// `LocalToxicityComponent.primary`.
    public let assessed: [Int]
    /// Those of them who showed it.
    public let counts: [Int]
    let level: Double
    /// Reasons why a sign that nobody showed is not known, where a file does not record it.
    let absences: [LocalToxicityComponent: String]

    /// Participants with a component, of those assessed, with exact (Clopper–Pearson) limits; not
    /// estimable where nobody was.
    public func proportion(of component: LocalToxicityComponent) -> ResultValue {
      let place = LocalToxicityComponent.primary.firstIndex(of: component) ?? 0
      guard assessed[place] > 0 else {
        return .notEstimable(reason: absences[component] ?? "not assessed")
      }
      return .exactProportion(counts[place], of: assessed[place], level: level)
    }

    /// Participants in whom a component was assessed.
    func assessed(_ component: LocalToxicityComponent) -> Int {
      assessed[LocalToxicityComponent.primary.firstIndex(of: component) ?? 0]
    }
  }

  /// The windows in the order of the visits' days; empty if the plan has no such visit.
  public let windows: [Window]

  /// Counts the signs of all treated participants, or of one coded arm.
  public init(of analysis: StudyAnalysis, arm: String?) {
    let treated = analysis.courses.filter { $0.isTreated && (arm == nil || $0.arm == arm) }
    let ulcers = AssessedUlcerDays.byParticipant(analysis)
    let reactions = LocalToxicityWindows.reactions(of: treated, in: analysis)
    let components = LocalToxicityComponent.primary
    let absences = Dictionary(
      components.compactMap { component in
        analysis.absence(of: component, count: 0).map { (component, $0) }
      }, uniquingKeysWith: { first, _ in first })
    windows = LocalToxicityWindows.visits(of: analysis.plan).map { visit, days in
      var assessed = [Int](repeating: 0, count: components.count)
      var counts = assessed
      for (number, course) in treated.enumerated() {
        let last = min(days.upperBound, course.primaryWindow?.lastDay ?? days.upperBound)
        guard days.lowerBound <= last else { continue }
        let days = days.lowerBound...last
        let shown = course.localToxicity.filter { days.contains($0.day) }
        for (place, component) in components.enumerated() {
          let isShown = shown.contains { component.includes($0.component) }
          if isShown { counts[place] += 1 }
          if isShown || ulcers[course.participant].includes(component, in: days)
            || reactions[number].contains(where: {
              days.contains($0.day) && $0.reaction.assesses(component)
            })
          {
            assessed[place] += 1
          }
        }
      }
      return Window(
        visit: visit, days: days, assessed: assessed, counts: counts, level: analysis.plan.level,
        absences: absences)
    }
  }

  /// The planned visits after treatment up to the primary visit, with their days after treatment.
  public static func visits(of plan: StudyPlan) -> [(visit: PlannedVisit, days: ClosedRange<Int>)] {
    let last = plan.primaryVisit?.day ?? plan.primaryWindow
    return plan.visits.filter { $0.day > 0 && $0.day <= last }
      .sorted { ($0.day, $0.id) < ($1.day, $1.id) }
      .compactMap { visit in
        let first = max(visit.windowStart ?? 0, 0)
        return first <= visit.windowEnd ? (visit, first...visit.windowEnd) : nil
      }
  }

  /// The injection-site assessments of each course after treatment, with their days.
  private static func reactions(
    of treated: [ParticipantCourse], in analysis: StudyAnalysis
  ) -> [[(day: Int, reaction: LocalReaction)]] {
    let byParticipant = Dictionary(
      grouping: analysis.records.localReactions, by: \.participant)
    return treated.map { course in
      guard let treatment = course.treatment else { return [] }
      let dayZero = DayZeroDefinition(treatment: treatment)
      return (byParticipant[course.participant] ?? []).filter {
        !dayZero.isBeforeTreatment($0.moment.date, second: $0.moment.secondOfDay)
      }.map { (dayZero.day(of: $0.moment.date), $0) }
    }
  }

  /// `primary.local-toxicity.at.VISIT.COMPONENT`
  static func results(_ analysis: StudyAnalysis, arm: String?) -> [AnalysisResult] {
    LocalToxicityWindows(of: analysis, arm: arm).windows.flatMap { window in
      LocalToxicityComponent.primary.map { component in
        AnalysisResult(
          .localToxicity(component, at: window.visit.id),
          label:
            "\(component.label), \(window.visit.label), day \(window.days.lowerBound) to \(window.days.upperBound)",
          population: "Treated participants assessed in the window of the visit",
          method:
            "Proportion with exact (Clopper–Pearson) limits, \(AccountsTable.levelText(analysis))",
          participants: window.assessed(component), value: window.proportion(of: component))
      }
    }
  }
}

/// The elapsed days on which the ulcers of one participant were assessed.
private struct AssessedUlcerDays {
  /// Days of rows of baseline episodes.
  private var baseline: [Int] = []
  /// Days of any row.
  private var any: [Int] = []

  /// The days of everybody, in the order of the records.
  static func byParticipant(_ analysis: StudyAnalysis) -> [AssessedUlcerDays] {
    var days = [AssessedUlcerDays](repeating: AssessedUlcerDays(), count: analysis.courses.count)
    let ulcers = analysis.records.ulcers
    for row in analysis.history.order {
      let course = analysis.courses[ulcers[row].participant]
      if let day = course.day(of: ulcers[row].date) { days[course.participant].any.append(day) }
    }
    for episode in analysis.episodes where episode.kind == .baseline {
      days[episode.participant].baseline += analysis.history.order[episode.memberRows].compactMap {
        episode.day(of: ulcers[$0].date)
      }
    }
    return days
  }

  func includes(_ component: LocalToxicityComponent, in days: ClosedRange<Int>) -> Bool {
    switch component {
    case .ulcerWorsening: baseline.contains(where: days.contains)
    case .newUlcer, .any, .anyOrOther: any.contains(where: days.contains)
    case .inflammation, .swelling, .warmth, .impairmentOfFunction, .hematoma, .other: false
    }
  }
}

extension LocalReaction {
  /// The assessment records a component.
  fileprivate func assesses(_ component: LocalToxicityComponent) -> Bool {
    switch component {
    case .swelling: swelling != nil
    case .warmth: warmth != nil
    case .impairmentOfFunction: impairmentOfFunction != nil
    case .hematoma: hematoma != nil
    case .inflammation: swelling != nil || warmth != nil || impairmentOfFunction != nil
    case .any, .anyOrOther:
      swelling != nil || warmth != nil || impairmentOfFunction != nil || hematoma != nil
    case .ulcerWorsening, .newUlcer, .other: false
    }
  }
}
