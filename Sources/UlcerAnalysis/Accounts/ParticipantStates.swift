import UlcerRecords

/// The disposition of every participant, each with one status: the parts of the screened and of the
/// treated.
struct ParticipantStates {
  /// `states.…`
  static func results(_ analysis: StudyAnalysis) -> [AnalysisResult] {
    let people = analysis.records.participants
    let treated = analysis.courses.filter(\.isTreated)
    let alive = treated.filter { $0.deathDate == nil }
    func screened(_ state: StateResult.State, _ label: String, _ count: Int) -> AnalysisResult {
      AccountsTable.describingShare(
        .state(.state(state)), label, count, of: people.count,
        population: "Screened participants")
    }
    func followed(_ state: StateResult.State, _ label: String, _ count: Int) -> AnalysisResult {
      AccountsTable.describingShare(.state(.state(state)), label, count, of: treated.count)
    }
    func ended(
      _ state: StateResult.State, _ label: String, _ reason: Participant.EndReason?
    ) -> AnalysisResult {
      followed(state, label, alive.count { people[$0.participant].endReason == reason })
    }
    func untreated(_ outcome: Participant.ScreeningOutcome) -> Int {
      people.count { $0.screeningOutcome == outcome && !$0.isTreated }
    }
    let failures = ScreeningFailures(of: analysis)
    return [
      screened(.treated, "Treated", treated.count),
      screened(.enrolledNotTreated, "Enrolled, not treated", untreated(.enrolled)),
      screened(.screeningNotFinished, "Screening not finished", untreated(.pending)),
    ]
      + failures.untreatedReasons.map {
        AccountsTable.describingShare(
          .state(.notEligible($0.slug)), "Not eligible: \($0.label)", $0.untreated,
          of: people.count, population: "Screened participants")
      } + [
        screened(
          .notEligibleOtherwise, "Not eligible: the reasons beyond the first five",
          failures.forOtherReasons),
        ended(.completed, "Completed", .completed), ended(.inFollowUp, "In follow-up", nil),
        ended(.withdrewConsent, "Withdrew consent", .withdrewConsent),
        ended(.withdrawnByEvent, "Withdrawn: adverse event", .adverseEvent),
        ended(.lostToFollowUp, "Lost to follow-up", .lostToFollowUp),
        ended(.withdrawnOtherwise, "Withdrawn: other reason", .other),
        ended(.diedUndated, "Died, date not known", .death),
        followed(.died, "Died", treated.count - alive.count),
        followed(
          .notKnown, "In follow-up, left or died: not known",
          analysis.unknownEnds != nil
            ? treated.count : analysis.unknownReasons != nil ? alive.count : 0),
      ]
  }
}
