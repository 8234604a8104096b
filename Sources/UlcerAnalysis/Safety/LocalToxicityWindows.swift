public import UlcerRecords

/// Local toxicity by the planned visits of the primary window: participants with each sign in the
/// window of a visit, of those in whom it was assessed there (section 8 of the definitions).
///
/// ```swift
/// let windows = LocalToxicityWindows(of: analysis, arm: nil)
/// windows.windows[0].proportion(of: .swelling)  // 4 of 20 in the window of 48 h
/// ```
/// The visits are those after day 0 up to the primary window, each with the part of its own window
/// that lies after treatment and in the primary window. A sign counts in every window in which it
/// was observed, so that the windows do not add up to the whole. A sign of the injection site is
/// assessed if an assessment there records it, a worsening if a baseline ulcer was assessed, a new
/// ulcer if any ulcer was. A participant who shows a sign, also as an adverse event, counts as
/// assessed.
public struct LocalToxicityWindows: Hashable, Sendable {
  /// The window of one visit.
  public struct Window: Hashable, Sendable {
    /// The planned visit.
    public let visit: PlannedVisit
    /// Its days since treatment, both included.
    public let days: ClosedRange<Int>
    /// The number of participants in whom each component was assessed, in the order of
    /// `LocalToxicityComponent`.
    public let assessed: [Int]
    /// The number of them who showed it.
    public let counts: [Int]
    let level: Double
    /// The reasons why a component that no participant is known to have had is unknown.
    let absences: [LocalToxicityComponent: String]

    /// Participants with a component, of those assessed, with exact (Clopper–Pearson) limits; not
    /// estimable if none was assessed, or if no file records a component that none is known to have
    /// shown.
    public func proportion(of component: LocalToxicityComponent) -> ResultValue {
      let place = LocalToxicityComponent.allCases.firstIndex(of: component) ?? 0
      if counts[place] == 0, let reason = absences[component] {
        return .notEstimable(reason: reason)
      }
      guard assessed[place] > 0 else { return .notEstimable(reason: "not assessed") }
      return .exactProportion(counts[place], of: assessed[place], level: level)
    }

    /// Returns the number of participants in whom a component was assessed.
    func assessed(_ component: LocalToxicityComponent) -> Int {
      assessed[LocalToxicityComponent.allCases.firstIndex(of: component) ?? 0]
    }
  }

  /// The windows in the order of the visits' days; empty if the plan has no such visit.
  public let windows: [Window]

  /// Counts the signs of all treated participants, or of one coded arm.
  public init(of analysis: StudyAnalysis, arm: String?) {
    let treated = analysis.courses.filter { $0.isTreated && (arm == nil || $0.arm == arm) }
    let neverOpen = Dictionary(grouping: analysis.history.healedNeverOpenRows) {
      analysis.records.ulcers[$0].participant
    }
    let looks = treated.map {
      AssessedDays(of: $0, neverOpen: neverOpen[$0.participant] ?? [], in: analysis)
    }
    let sights = LocalToxicityWindows.reactions(of: treated, in: analysis)
    let absences = Dictionary(
      LocalToxicityComponent.allCases.compactMap { component in
        analysis.doubt(of: component).map { (component, $0) }
      }, uniquingKeysWith: { first, _ in first })
    windows = LocalToxicityWindows.visits(of: analysis.plan).map { visit, days in
      var assessed = [Int](repeating: 0, count: LocalToxicityComponent.allCases.count)
      var counts = assessed
      for (number, course) in treated.enumerated() {
        let seen = course.localToxicity.filter { days.contains($0.day) }
        for (place, component) in LocalToxicityComponent.allCases.enumerated() {
          let isShown = seen.contains {
            $0.component.map(component.includes) ?? (component == .any)
          }
          if isShown { counts[place] += 1 }
          if isShown || looks[number].includes(component, in: days)
            || sights[number].contains(where: {
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

  /// The planned visits after treatment in the primary window, with their days there.
  public static func visits(of plan: StudyPlan) -> [(visit: PlannedVisit, days: ClosedRange<Int>)] {
    plan.visits.filter { $0.day > 0 && $0.day <= plan.primaryWindow }
      .sorted { ($0.day, $0.id) < ($1.day, $1.id) }
      .compactMap { visit in
        let first = max(visit.windowStart ?? 0, 0)
        let last = min(visit.windowEnd, plan.primaryWindow)
        return first <= last ? (visit, first...last) : nil
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
      LocalToxicityComponent.allCases.map { component in
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

/// The days after treatment on which ulcers of a participant were assessed.
private struct AssessedDays {
  private let baseline: [Int]
  private let any: [Int]

  /// - Parameter neverOpen: healed rows at sites that never had an ulcer, which are assessments as
  ///   well.
  init(of course: ParticipantCourse, neverOpen: [Int], in analysis: StudyAnalysis) {
    let history = analysis.history
    func days(_ rows: some Sequence<Int>) -> [Int] {
      rows.compactMap { course.day(of: analysis.records.ulcers[$0].date) }
    }
    func days(_ episodes: some Sequence<Episode>) -> [Int] {
      episodes.flatMap { days(history.order[$0.assessedRows]) }
    }
    let own = history.episodes[course.episodes]
    baseline = days(own.filter { $0.kind == .baseline })
    any = days(own) + days(neverOpen)
  }

  func includes(_ component: LocalToxicityComponent, in days: ClosedRange<Int>) -> Bool {
    switch component {
    case .ulcerWorsening: baseline.contains(where: days.contains)
    case .newUlcer, .any: any.contains(where: days.contains)
    case .inflammation, .swelling, .warmth, .impairmentOfFunction, .hematoma: false
    }
  }
}

extension LocalReaction {
  /// Returns true if the assessment records a component.
  fileprivate func assesses(_ component: LocalToxicityComponent) -> Bool {
    switch component {
    case .swelling: swelling != nil
    case .warmth: warmth != nil
    case .impairmentOfFunction: impairmentOfFunction != nil
    case .hematoma: hematoma != nil
    case .inflammation: swelling != nil || warmth != nil || impairmentOfFunction != nil
    case .any:
      swelling != nil || warmth != nil || impairmentOfFunction != nil || hematoma != nil
    case .ulcerWorsening, .newUlcer: false
    }
  }
}
