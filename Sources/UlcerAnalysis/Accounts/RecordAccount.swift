public import UlcerRecords

/// Gaps in the records and records that no result counts, with the numbers of the results.
public struct RecordAccount: Hashable, Sendable {
  /// Gaps in the records of adverse events.
  public let missing: MissingAnswers
  /// Records that no safety result counts.
  public let uncounted: UncountedRecords
  /// Deaths by the record that shows them.
  public let deaths: DeathAccount
  /// The events of the highest grade.
  public let worst: WorstEvents
  /// The most severe occurrences since treatment, ranked.
  public let mostSevere: MostSevere
  /// Treated participants whose local toxicity is unknown.
  public let unknownToxicity: UnknownToxicity
  /// Treated participants whose ulcers were not assessed.
  public let unassessedUlcers: UnassessedUlcers
  /// Participants who left early.
  public let earlyLeavers: EarlyLeavers

  /// The numbers of the results of an analysis, with the events and participants of `counted`.
  init(_ counted: RecordAccount, told analysis: StudyAnalysis) {
    missing = MissingAnswers(told: analysis)
    uncounted = UncountedRecords(told: analysis)
    deaths = DeathAccount(told: analysis)
    worst = WorstEvents(counted.worst, told: analysis)
    mostSevere = counted.mostSevere
    unknownToxicity = UnknownToxicity(told: analysis)
    unassessedUlcers = counted.unassessedUlcers
    earlyLeavers = EarlyLeavers(told: analysis)
  }

  /// Counts over a study.
  init(of analysis: StudyAnalysis) {
    missing = MissingAnswers(of: analysis)
    uncounted = UncountedRecords(of: analysis)
    deaths = DeathAccount(of: analysis)
    worst = WorstEvents(of: analysis)
    mostSevere = MostSevere(of: analysis)
    unknownToxicity = UnknownToxicity(of: analysis)
    unassessedUlcers = UnassessedUlcers(of: analysis)
    earlyLeavers = EarlyLeavers(of: analysis)
  }

  /// The number of treated participants in no arm; empty without an allocation.
  static func inNoArm(_ analysis: StudyAnalysis) -> [AnalysisResult] {
    let treated = analysis.courses.filter(\.isTreated)
    return analysis.arms.isEmpty
      ? []
      : [
        AnalysisResult(
          .record(.inNoArm), label: "Treated participants in no arm",
          population: Cohort.treatedPopulation, method: "Count", participants: treated.count,
          value: .count(treated.count { $0.arm == nil }))
      ]
  }

  /// The last day on which a participant attended a visit.
  public static func lastVisit(in analysis: StudyAnalysis) -> CalendarDate? {
    analysis.courses.compactMap(\.attendedVisits.last).max()
  }

  /// `records.…`; for an arm only those of the events that its figures print.
  static func results(_ analysis: StudyAnalysis, arm: String?) -> [AnalysisResult] {
    let courses = analysis.courses.filter { $0.isTreated && (arm == nil || $0.arm == arm) }
    let treated = courses.count
    let ulcers = courses.reduce(0) { $0 + $1.baselineUlcers.count }
    let episodes = courses.reduce(0) { $0 + $1.episodes.count }
    func result(_ name: RecordResult, _ label: String, _ value: ResultValue) -> AnalysisResult {
      let unit = name.traits.unitOfAnalysis
      return AnalysisResult(
        .record(name), label: label, population: "Records at the cut-off", method: "Count",
        participants: treated,
        ulcers: unit == .ulcers ? ulcers : unit == .episodes ? episodes : nil, value: value)
    }
    if arm != nil {
      let missing = MissingAnswers(of: courses, in: analysis)
      return [
        result(.events, "Treatment-emergent events", .count(missing.events)),
        result(.eventsWithoutStart, "Events without a start date", .count(missing.withoutStart)),
      ]
    }
    var found = counts(analysis).map { result($0.0, $0.1, .count($0.2)) }
    if let last = lastVisit(in: analysis), let cut = analysis.cut.date {
      found.append(
        result(
          .daysSinceLastVisit, "Days from the last attended visit to the cut-off",
          .estimate(Double(cut.days(since: last)), limits: nil, unit: "days")))
    }
    return found
  }

  private static func counts(_ analysis: StudyAnalysis) -> [(RecordResult, String, Int)] {
    let account = analysis.account
    let (missing, uncounted, counts) = (account.missing, account.uncounted, analysis.counts)
    let treated = Set(analysis.courses.filter(\.isTreated).map(\.participant))
    let silent: [(RecordResult, String, Int)] = [
      (.events, "Treatment-emergent events", missing.events),
      (.eventsWithoutGrade, "Events without a grade", missing.withoutGrade),
      (
        .eventsWithoutSeriousness, "Events that do not say whether they were serious",
        missing.withoutSeriousness
      ),
      (.eventsWithoutStart, "Events without a start date", missing.withoutStart),
      (
        .seriousnessUnknown, "Participants of whom a serious event is not known",
        missing.participantsSeriousnessUnknown
      ),
      (
        .highGradeUnknown, "Participants of whom grade 3 or higher is not known",
        missing.participantsHighGradeUnknown
      ),
      (
        .monitoringUnknown, "Participants of whom the monitored outcome is not known",
        missing.participantsMonitoringUnknown
      ),
      (
        .localToxicityUnknown, "Participants of whom local toxicity is not known",
        account.unknownToxicity.participants
      ),
      (
        .ulcersUnassessed, "Participants whose ulcers nobody assessed after treatment",
        account.unassessedUlcers.participants.count
      ),
      (.leftEarly, "Participants who left early, not by death", account.earlyLeavers.count),
      (
        .disagreement, "Participants whose measurements and events disagree",
        counts.participantsWithDisagreement
      ),
    ]
    let left: [(RecordResult, String, Int)] = [
      (.untreatedEvents, "Events without a treatment date", uncounted.untreatedEvents),
      (
        .untreatedReactions, "Injection-site assessments without a treatment date",
        uncounted.untreatedReactions
      ),
      (
        .untreatedParticipants,
        "Participants with events or injection-site assessments and no treatment date",
        uncounted.untreatedParticipants
      ),
      (
        .untreatedVisitors, "Participants without a treatment date with a later visit",
        uncounted.untreatedVisitors
      ),
      (
        .doubtfulParticipants, "Participants who may have been treated",
        uncounted.doubtfulParticipants
      ),
      (.treatmentsBeforeConsent, "Treatments before consent", uncounted.treatmentsBeforeConsent),
      (.eventsBeforeConsent, "Events before consent", uncounted.eventsBeforeConsent),
      (
        .graveEventsBeforeTreatment, "Serious or severe events between consent and treatment",
        uncounted.graveEventsBeforeTreatment
      ),
      (
        .assessmentsBeforeTreatment, "Assessments of later visits dated before treatment",
        uncounted.assessmentsBeforeTreatment
      ),
      (.eventsAfterCutOff, "Events after the cut-off", analysis.cutRecords.laterEvents),
      (.deathsAfterCutOff, "Deaths after the cut-off", analysis.cutRecords.laterDeaths),
    ]
    let completed: [(RecordResult, String, Int)] = [
      (.imputedStarts, "Adverse events with an imputed start", counts.imputedStarts),
      (
        .undatedStarts, "Adverse events with an imputed start and no start date at all",
        counts.undatedStarts
      ),
      (.imputedEnds, "Adverse events with an imputed end", counts.imputedEnds),
      (
        .neverAssessed, "Baseline ulcers never assessed after treatment",
        counts.neverAssessedAfterTreatment
      ),
      (
        .ulcersWithoutSize, "Baseline ulcers not comparable by size",
        counts.ulcersNotAssessableBySize
      ),
      (
        .looksWithoutSize, "Ulcer assessments not comparable by size",
        counts.rowsNotAssessableBySize
      ),
      (.priorEpisodes, "Episodes that ended before treatment", counts.priorEpisodes),
      (.flips, "Ulcers reopened before confirmation", counts.flips),
      (.healedNeverOpen, "Healed rows without an ulcer before", counts.healedNeverOpenRows),
      (
        .looksNotAssessed, "Ulcer rows recorded as not assessed",
        analysis.records.ulcers.count {
          $0.status == .notAssessed && treated.contains($0.participant)
        }
      ),
    ]
    return silent + left + completed
  }
}

extension DeathAccount {
  /// `deaths.…`
  static func results(_ analysis: StudyAnalysis) -> [AnalysisResult] {
    let deaths = analysis.account.deaths
    let counts: [(DeathResult, String, Int)] = [
      (.total, "Deaths by either record", deaths.total),
      (.recorded, "Deaths by the participants' records", deaths.recorded),
      (.byEventAlone, "Deaths by a fatal event alone", deaths.byEventAlone),
      (
        .treatedWithoutEvent, "Deaths of treated participants without a fatal event",
        deaths.treatedWithoutEvent
      ),
    ]
    return counts.map { name, label, count in
      AnalysisResult(
        .death(name), label: label, population: "Screened participants", method: "Count",
        participants: analysis.records.participants.count, value: .count(count))
    }
  }
}

extension WorstEvents {
  /// `adverse-events.highest-grade…`
  static func results(_ analysis: StudyAnalysis) -> [AnalysisResult] {
    let worst = analysis.account.worst
    func result(
      _ name: HighestGradeSeenResult, _ label: String, _ value: ResultValue
    ) -> AnalysisResult {
      AnalysisResult(
        .highestGradeSeen(name), label: label, population: Cohort.treatedPopulation,
        method: "Count", participants: analysis.courses.count(where: \.isTreated), value: value)
    }
    return [
      result(
        .grade, "Highest grade of a treatment-emergent event",
        worst.grade.map { .estimate(Double($0), limits: nil, unit: "grade") }
          ?? .notEstimable(reason: "no event has a grade")),
      result(.events, "Events of the highest grade", .count(worst.events.count)),
      result(
        .participants, "Participants with an event of the highest grade",
        .count(Set(worst.events.map(\.participant)).count)),
      result(
        .related, "Related events of the highest grade",
        .count(worst.events.count(where: \.isRelated))),
    ]
  }
}
