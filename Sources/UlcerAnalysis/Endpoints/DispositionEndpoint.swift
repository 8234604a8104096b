import UlcerRecords

/// The number of participants who reached each status (section 1 of the definitions).
struct DispositionEndpoint {
  static func results(_ cohort: Cohort) -> [AnalysisResult] {
    let people = cohort.screened.map { cohort.study.records.participants[$0.participant] }
    func count(
      _ result: DispositionResult, _ label: String, where condition: (Participant) -> Bool
    ) -> AnalysisResult {
      AnalysisResult(
        .disposition(result), label: label, population: "Screened participants",
        method: "Count", participants: people.count, value: .count(people.count(where: condition)))
    }
    return [
      count(.screened, "Screened") { _ in true },
      count(.screenFailed, "Screening failed") { $0.screeningOutcome == .failed },
      count(.enrolled, "Enrolled") { $0.screeningOutcome == .enrolled },
      count(.randomised, "Randomised") { $0.randomisedDate != nil },
      count(.treated, "Treated") { $0.isTreated },
      count(.completed, "Completed") { $0.endReason == .completed },
      count(.withdrawn, "Withdrawn") { person in
        switch person.endReason {
        case .withdrewConsent, .adverseEvent, .lostToFollowUp, .other: true
        case .completed, .death, nil: false
        }
      },
      count(.died, "Died") { $0.hasDied },
    ]
  }
}
