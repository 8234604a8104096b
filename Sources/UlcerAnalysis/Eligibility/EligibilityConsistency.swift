import UlcerRecords

/// The entered criteria of eligibility checked against the records: agreements and contradictions.
///
/// A listing, never a decision. It covers every screened participant and every criterion of the
/// plan. Without a list in the plan, these are every criterion entered, `active-ulcer` and
/// `refractory`; without any entry there are none. Records count up to the day of treatment, else
/// of randomisation, else of the last entry of the participant.
struct EligibilityConsistency: Sendable {
  /// The criterion that compares all entered criteria together with enrolment.
  static let enrolment = "(enrolment)"

  /// By participant, criterion in the order of the plan, the whole before its parts.
  let findings: [EligibilityFinding]

  /// Checks an analysed study.
  init(of analysis: StudyAnalysis) {
    let own = ParticipantEligibility(analysis)
    findings = analysis.records.participants.indices.flatMap(own.findings)
  }
}
