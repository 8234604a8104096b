import UlcerRecords

/// The definition of an ulcer that the records show to be refractory to intravenous prostacyclins.
///
/// After the last course before the baseline: worse within 1 month, or not better after 2 months,
/// or recurred at the same location within 3 months. The rows are those up to the baseline.
struct RefractorinessDefinition: Sendable {
  /// 1 month: the last day, counted from the course, on which worsening counts.
  static let worseningDays = 31
  /// 2 months: the first day on which an ulcer that is not smaller counts as not improved.
  static let improvementDays = 61
  /// 3 months, as in the definition of recurrence: the last day on which a recurrence counts.
  static let recurrenceDays = 91

  let worsening: WorseningDefinition
  let area: AreaDefinition
  let ulcers: [UlcerAssessment]
  let order: [Int]

  init(_ analysis: StudyAnalysis) {
    worsening = WorseningDefinition(analysis.plan)
    area = AreaDefinition(analysis.plan.area)
    ulcers = analysis.records.ulcers
    order = analysis.history.order
  }

  /// The answer of one part; `episodes` are those of the participant.
  func answer(
    _ part: EligibilityFinding.Part, episodes: ArraySlice<Episode>, course: CalendarDate,
    asOf: CalendarDate
  ) -> EligibilityAnswer {
    switch part {
    case .worsening:
      .any(
        of: episodes.compactMap { worsened($0, after: course, asOf: asOf) },
        none: "no ulcer was open at the last prostacyclin course")
    case .noImprovement:
      .any(
        of: episodes.compactMap { notImproved($0, after: course, asOf: asOf) },
        none: "no ulcer was open at the last prostacyclin course")
    case .recurrence: recurred(episodes, after: course, asOf: asOf)
    }
  }

  /// The last open row up to the course of an ulcer that was open then.
  private func reference(_ episode: Episode, at course: CalendarDate) -> Int? {
    guard episode.endDate.map({ $0 > course }) ?? true else { return nil }
    return order[episode.courseRows].last {
      ulcers[$0].date <= course
        && (ulcers[$0].status == .active || ulcers[$0].status == .indeterminate)
    }
  }

  private func rows(
    _ episode: Episode, from first: CalendarDate, to last: CalendarDate
  ) -> [Int] {
    order[episode.courseRows].filter { ulcers[$0].date >= first && ulcers[$0].date <= last }
  }

  private func worsened(
    _ episode: Episode, after course: CalendarDate, asOf: CalendarDate
  ) -> EligibilityAnswer? {
    guard let reference = reference(episode, at: course) else { return nil }
    let days = RefractorinessDefinition.worseningDays
    let later = rows(
      episode, from: course.advanced(by: 1), to: min(course.advanced(by: days), asOf))
    let verdicts = later.map {
      (row: $0, verdict: worsening.verdict(on: ulcers[$0], reference: ulcers[reference]))
    }
    let worse = verdicts.filter { !$0.verdict.reasons.isEmpty }.map(\.row)
    if !worse.isEmpty {
      return EligibilityAnswer(
        isMet: true, reason: "an ulcer was worse within \(days) days of the last course",
        evidence: evidence([reference] + worse))
    }
    guard verdicts.contains(where: \.verdict.isAssessableBySize) else {
      return .unknown(
        later.isEmpty
          ? "an open ulcer was not assessed within \(days) days of the last course"
          : "an open ulcer has no size to compare within \(days) days of the last course",
        evidence([reference] + later))
    }
    return EligibilityAnswer(
      isMet: false, reason: "no ulcer was worse within \(days) days of the last course",
      evidence: evidence([reference] + later))
  }

  private func notImproved(
    _ episode: Episode, after course: CalendarDate, asOf: CalendarDate
  ) -> EligibilityAnswer? {
    guard let reference = reference(episode, at: course) else { return nil }
    let days = RefractorinessDefinition.improvementDays
    if let healing = episode.healingRow, ulcers[healing].date <= asOf {
      return EligibilityAnswer(
        isMet: false, reason: "every ulcer of the last course healed or became smaller",
        evidence: evidence([reference, healing]))
    }
    guard
      let later = rows(episode, from: course.advanced(by: days), to: asOf).first
    else {
      return .unknown(
        "an open ulcer was not assessed \(days) days or more after the last course",
        evidence([reference]))
    }
    guard let before = area.area(of: ulcers[reference]), let now = area.openArea(of: ulcers[later])
    else {
      return .unknown(
        "an open ulcer has no size to compare \(days) days after the last course",
        evidence([reference, later]))
    }
    let isMet = InclusiveThreshold(threshold: before).isReached(by: now)
    return EligibilityAnswer(
      isMet: isMet,
      reason: isMet
        ? "an ulcer was not smaller \(days) days or more after the last course"
        : "every ulcer of the last course healed or became smaller",
      evidence: evidence([reference, later]))
  }

  private func recurred(
    _ episodes: ArraySlice<Episode>, after course: CalendarDate, asOf: CalendarDate
  ) -> EligibilityAnswer {
    let days = RefractorinessDefinition.recurrenceDays
    let last = min(course.advanced(by: days), asOf)
    var found: [Int] = []
    var previous: Episode?
    for episode in episodes {
      if episode.number > 1, episode.firstActive > course, episode.firstActive <= last {
        if let before = previous, before.location == episode.location,
          let closing = before.healingRow ?? before.lossRow
        {
          found.append(closing)
        }
        found.append(episode.openingRow)
      }
      previous = episode
    }
    if !found.isEmpty {
      return EligibilityAnswer(
        isMet: true,
        reason: "an ulcer came back at its location within \(days) days of the last course",
        evidence: evidence(found))
    }
    return notRecurred(episodes, after: course, upTo: last, days: days)
  }

  /// Returns true if it is known that no ulcer recurred: the records reach back to the course, and
  /// every ulcer that had healed was assessed again.
  private func notRecurred(
    _ episodes: ArraySlice<Episode>, after course: CalendarDate, upTo last: CalendarDate, days: Int
  ) -> EligibilityAnswer {
    let early = episodes.flatMap { order[$0.assessedRows] }.filter { ulcers[$0].date <= course }
    guard !early.isEmpty else {
      return .unknown("no ulcer was assessed by the last prostacyclin course")
    }
    let cancelled = episodes.flatMap(\.flips).filter {
      $0.reopenedOn > course && $0.reopenedOn <= last
    }
    guard cancelled.isEmpty else {
      return .unknown(
        "an ulcer whose healing was not confirmed was active again",
        evidence(cancelled.flatMap { [$0.healedRow, $0.reopeningRow] }))
    }
    var watched: [Int] = []
    for episode in episodes {
      guard let healing = episode.healingDate, healing <= last else { continue }
      let later = order[episode.assessedRows].filter {
        ulcers[$0].date > max(course, healing) && ulcers[$0].date <= last
      }
      guard !later.isEmpty else {
        return .unknown(
          "a healed ulcer was not assessed again within \(days) days of the last course",
          evidence([episode.healingRow].compactMap { $0 }))
      }
      watched += later
    }
    return EligibilityAnswer(
      isMet: false,
      reason: "no ulcer came back at its location within \(days) days of the last course",
      evidence: evidence(watched.isEmpty ? early : watched))
  }

  private func evidence(_ rows: [Int]) -> [EligibilityFinding.Evidence] {
    rows.map { EligibilityFinding.Evidence(kind: .ulcer, row: $0) }
  }
}
