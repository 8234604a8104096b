import PageComposition
import UlcerAnalysis

/// The light of each number of page one: every boundary between two lights is defined here.
enum AnswerLight {
  /// Any death is an alarm.
  static func deaths(_ count: Int) -> StatusMark { count > 0 ? .alarm : .clear }

  /// The worst event: grade 4 or higher, or a death without an event, is an alarm, grade 3 calls for
  /// attention; below that nothing is clear while an event has no grade.
  static func worst(grade: Int?, deathsWithoutEvent: Int = 0, _ missing: MissingAnswers)
    -> StatusMark
  {
    if deathsWithoutEvent > 0 { return .alarm }
    guard let grade else { return missing.events == 0 ? .clear : .unknown }
    return grade >= 4
      ? .alarm : grade == 3 ? .attention : missing.withoutGrade > 0 ? .unknown : .clear
  }

  /// The most severe occurrence: a death, a life-threatening event, an amputation or grade 4 is an
  /// alarm, another serious event or grade 3 calls for attention; below that nothing is clear while an
  /// event has no grade.
  static func mostSevere(
    _ rank: MostSevere.Rank?, deathsWithoutEvent: Int, _ missing: MissingAnswers
  ) -> StatusMark {
    if deathsWithoutEvent > 0 { return .alarm }
    switch rank {
    case .death, .lifeThreatening, .amputation, .gradeFour: return .alarm
    case .otherSerious, .gradeThree: return .attention
    case .gradeTwo, .gradeOne: return missing.withoutGrade > 0 ? .unknown : .clear
    case .notGraded, nil: return missing.events == 0 ? .clear : .unknown
    }
  }

  /// A severe event that a participant had, or on which records are silent.
  static func grave(_ count: Int?, silent: Int) -> StatusMark {
    (count ?? 0) > 0 ? .attention : silent > 0 ? .unknown : .clear
  }

  /// Participants who were not followed to the end of the primary window.
  static func followedShort(_ count: Int?) -> StatusMark { (count ?? 0) > 0 ? .note : .clear }

  /// Visits that are overdue, or gaps in the records.
  static func incomplete(overdue: Int, hasGaps: Bool) -> StatusMark {
    overdue > 0 || hasGaps ? .attention : .clear
  }

  /// The state of the monitoring rule, and of how many participants the outcome is not known.
  static func monitoring(_ state: MonitoringState?, unknown: Int) -> StatusMark {
    switch state {
    case .flagged: .alarm
    case .below: unknown > 0 ? .unknown : .clear
    case .tooFew, nil: .unknown
    }
  }

  /// Findings in the data, files from which nothing is known, and other gaps.
  static func data(errors: Int, warnings: Int, absent: Int, hasGap: Bool) -> StatusMark {
    errors > 0 || absent > 0 ? .alarm : warnings > 0 || hasGap ? .attention : .clear
  }

  /// Treated participants in no arm.
  static func inNoArm(_ count: Int) -> StatusMark { count == 0 ? .clear : .attention }
}
