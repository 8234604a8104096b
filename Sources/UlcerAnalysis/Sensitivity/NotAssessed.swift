import UlcerRecords

/// Participants who could have had an outcome of the primary window unseen.
///
/// - Signs at the injection site: the primary window is not complete, or the sign was never recorded
///   in a local reaction of the window. Inflammation needs its three signs.
/// - Worsening of an ulcer: no row in the window that could be compared, or an incomplete window
///   while the ulcer was open. Of a participant: of any baseline ulcer.
/// - New ulcer and other local events: the window is not complete.
/// - Any local toxicity: any of these.
/// - Grade 3 or higher: the window is not complete and adverse events were not reported to its planned
///   end, or an event in it has no grade.
///
/// A death shortens time at risk and observation like every other end.
struct NotAssessed {
  private let analysis: StudyAnalysis
  /// The signs that were recorded in the window, by participant.
  private var recorded: [Set<LocalToxicityComponent>]
  private static let signs: [LocalToxicityComponent] = [
    .swelling, .warmth, .impairmentOfFunction, .hematoma,
  ]

  init(_ cohort: Cohort, _ analysis: StudyAnalysis) {
    self.analysis = analysis
    recorded = Array(repeating: [], count: analysis.courses.count)
    for reaction in analysis.records.localReactions {
      let course = analysis.courses[reaction.participant]
      guard let treatment = course.treatment, let window = course.primaryWindow else { continue }
      let dayZero = DayZeroDefinition(treatment: treatment)
      let moment = reaction.moment
      guard dayZero.day(of: moment.date) <= window.lastDay,
        !dayZero.isBeforeTreatment(moment.date, second: moment.secondOfDay)
      else { continue }
      let values = [
        reaction.swelling, reaction.warmth, reaction.impairmentOfFunction, reaction.hematoma,
      ]
      for (sign, value) in zip(NotAssessed.signs, values) where value != nil {
        recorded[reaction.participant].insert(sign)
      }
    }
  }

  /// Returns true if a component could have been present unseen.
  func lacks(_ component: LocalToxicityComponent, _ course: ParticipantCourse) -> Bool {
    switch component {
    case .any, .anyOrOther:
      !course.hasCompleteWindow || course.baselineUlcers.contains(where: lacksWorsening)
        || !NotAssessed.signs.allSatisfy(recorded[course.participant].contains)
    case .inflammation, .swelling, .warmth, .impairmentOfFunction, .hematoma:
      !course.hasCompleteWindow
        || !NotAssessed.signs.filter(component.includes)
          .allSatisfy(recorded[course.participant].contains)
    case .ulcerWorsening: course.baselineUlcers.contains(where: lacksWorsening)
    case .newUlcer, .other: !course.hasCompleteWindow
    }
  }

  /// Returns true if an ulcer could have been worse unseen.
  func lacksWorsening(_ ulcer: BaselineUlcer) -> Bool {
    let episode = analysis.episodes[ulcer.episode]
    let course = analysis.courses[ulcer.participant]
    let lastDay = course.primaryWindow?.lastDay ?? analysis.plan.primaryWindow
    let unclear = Set(ulcer.notAssessableRows)
    let isCompared = analysis.history.order[episode.courseRows].contains { row in
      guard let day = episode.day(of: analysis.records.ulcers[row].date) else { return false }
      return day > 0 && day <= lastDay && !unclear.contains(row)
    }
    if !isCompared { return true }
    let hasEnded = episode.day(of: episode.endDate).map { $0 <= lastDay } ?? false
    return !hasEnded && !course.hasCompleteWindow
  }

  /// Returns true if an event of grade 3 or higher could have occurred unseen.
  func lacksGrade(_ course: ParticipantCourse) -> Bool {
    (!course.hasCompleteWindow && course.observation < analysis.plan.primaryWindow)
      || analysis.adverseEvents[course.adverseEvents].contains {
        $0.isInPrimaryWindow && $0.localToxicity == nil && $0.grade == nil
      }
  }
}
