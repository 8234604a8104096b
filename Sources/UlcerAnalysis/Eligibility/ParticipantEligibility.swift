import UlcerRecords

/// The findings of `EligibilityConsistency` of one participant after another.
struct ParticipantEligibility: Sendable {
  private let analysis: StudyAnalysis
  private let definition: EligibilityCheckDefinition
  private let entries: EligibilityEntries
  private let criteria: [StudyPlan.Criterion]

  init(_ analysis: StudyAnalysis) {
    self.analysis = analysis
    definition = EligibilityCheckDefinition(analysis)
    entries = EligibilityEntries(analysis.records)
    criteria = ParticipantEligibility.criteria(analysis, entries)
  }

  /// By criterion in the order of the plan, the whole before its parts.
  func findings(of participant: Int) -> [EligibilityFinding] {
    let person = analysis.records.participants[participant]
    let asOf = ParticipantEligibility.day(person, entries.latestDate(participant))
    var findings: [EligibilityFinding] = []
    findings.reserveCapacity(criteria.count + 4)
    var answers: [Entry?] = []
    for criterion in criteria {
      let entry = entries.entry(participant, criterion.id)
      answers.append(entry)
      ParticipantEligibility.add(participant, criterion, asOf, definition, entry, to: &findings)
    }
    ParticipantEligibility.addEnrolment(participant, analysis, asOf, answers, to: &findings)
    return findings
  }

  /// The entry for a criterion, with all its rows.
  private typealias Entry = (isMet: Bool, rows: [Int])

  private static func criteria(
    _ analysis: StudyAnalysis, _ entries: EligibilityEntries
  ) -> [StudyPlan.Criterion] {
    guard analysis.plan.eligibility.isEmpty else { return analysis.plan.eligibility }
    guard !entries.criteria.isEmpty else { return [] }
    let builtIn = [EligibilityCheck.activeUlcer, .refractory].map(\.rawValue)
    return (entries.criteria.filter { !builtIn.contains($0) } + builtIn).map {
      StudyPlan.Criterion(id: $0, isInclusion: $0 != EligibilityCheck.calcinosis.rawValue, text: $0)
    }
  }

  private static func day(_ person: Participant, _ judged: CalendarDate?) -> CalendarDate? {
    person.treatment?.date ?? person.randomisedDate ?? judged
  }

  private static func add(
    _ participant: Int, _ criterion: StudyPlan.Criterion, _ asOf: CalendarDate?,
    _ definition: EligibilityCheckDefinition, _ entry: Entry?,
    to findings: inout [EligibilityFinding]
  ) {
    let check = criterion.eligibilityCheck
    let refractory =
      check == .refractory ? asOf.map { definition.refractory(participant, asOf: $0) } : nil
    let answer =
      refractory?.whole ?? check.map { definition.answer($0, participant, asOf: asOf) }
      ?? .unknown("no record tells of this criterion")
    func finding(
      _ part: EligibilityFinding.Part?, _ answer: EligibilityAnswer, isWhole: Bool
    ) -> EligibilityFinding {
      let entered = isWhole ? entry?.isMet : nil
      let rows = isWhole ? entry?.rows ?? [] : []
      return EligibilityFinding(
        participant: participant, criterion: criterion.id, isInclusion: criterion.isInclusion,
        part: part, entered: entered, derived: answer.isMet,
        verdict: isWhole ? verdict(entered: entered, derived: answer.isMet) : nil, asOf: asOf,
        reason: answer.reason,
        evidence: unique(
          rows.map { EligibilityFinding.Evidence(kind: .entry, row: $0) } + answer.evidence))
    }
    findings.append(finding(nil, answer, isWhole: true))
    for (part, answer) in refractory?.parts ?? [] {
      findings.append(finding(part, answer, isWhole: false))
    }
  }

  private static func verdict(entered: Bool?, derived: Bool?) -> EligibilityFinding.Verdict {
    guard let entered else { return .notEntered }
    guard let derived else { return .cannotBeTold }
    return entered == derived ? .supported : .contradicted
  }

  /// Compares enrolment with the entered criteria, if the plan says which of them bar.
  ///
  /// - Parameter entries: the entries, parallel to the criteria of the plan.
  private static func addEnrolment(
    _ participant: Int, _ analysis: StudyAnalysis, _ asOf: CalendarDate?,
    _ entries: [Entry?], to findings: inout [EligibilityFinding]
  ) {
    let criteria = analysis.plan.eligibility
    guard !criteria.isEmpty else { return }
    let entered: Bool? =
      switch analysis.records.participants[participant].screeningOutcome {
      case .enrolled: true
      case .failed: false
      case .pending: nil
      }
    let answers = Array(zip(criteria, entries))
    let barred = answers.filter { criterion, entry in
      entry.map { $0.isMet != criterion.isInclusion } ?? false
    }
    let isComplete = answers.allSatisfy { $0.1 != nil }
    let derived: Bool? = !barred.isEmpty ? false : isComplete ? true : nil
    let reason =
      !barred.isEmpty
      ? "an entered criterion bars: \(barred.map(\.0.id).joined(separator: ", "))"
      : isComplete ? "no entered criterion bars" : "not every criterion was entered"
    // Screening can also fail for reasons other than a criterion.
    let verdict: EligibilityFinding.Verdict =
      entered == false && derived == true
      ? .cannotBeTold : verdict(entered: entered, derived: derived)
    findings.append(
      EligibilityFinding(
        participant: participant, criterion: EligibilityConsistency.enrolment, isInclusion: nil,
        part: nil,
        entered: entered, derived: derived, verdict: verdict, asOf: asOf, reason: reason,
        evidence: [EligibilityFinding.Evidence(kind: .participant, row: participant)]
          + barred.flatMap { $0.1?.rows ?? [] }.map {
            EligibilityFinding.Evidence(kind: .entry, row: $0)
          }))
  }

  /// Each record once, at its first position.
  private static func unique(
    _ evidence: [EligibilityFinding.Evidence]
  ) -> [EligibilityFinding.Evidence] {
    // There are mostly few: comparing them costs less than hashing them.
    if evidence.count <= 8 {
      return evidence.indices.filter { !evidence[..<$0].contains(evidence[$0]) }
        .map { evidence[$0] }
    }
    var seen: Set<EligibilityFinding.Evidence> = []
    return evidence.filter { seen.insert($0).inserted }
  }
}
