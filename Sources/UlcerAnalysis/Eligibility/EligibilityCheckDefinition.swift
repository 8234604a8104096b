import PlainOutput
import UlcerRecords

/// Answers the criteria that the records up to the baseline can check.
struct EligibilityCheckDefinition: Sendable {
  /// An active ulcer counts above this diameter, in mm.
  static let diameter = 2.0
  /// The least age at consent, in whole years.
  static let adultAge = 18

  // Reasons given for many participants, made once.
  private static let adultReason = "the age at consent is \(adultAge) years or more"
  private static let minorReason = "the age at consent is below \(adultAge) years"
  private static let size = "ulcer of more than \(ShortestNumber.text(diameter)) mm at baseline"
  private static let activeReason = "an active \(size)"
  private static let noActiveReason = "no active \(size)"

  let analysis: StudyAnalysis
  let refractoriness: RefractorinessDefinition
  private let area: AreaDefinition
  /// Each participant's range of the assessed rows.
  private let assessed: [Range<Int>]
  private let treatments: ParticipantRows

  init(_ analysis: StudyAnalysis) {
    self.analysis = analysis
    refractoriness = RefractorinessDefinition(analysis)
    area = AreaDefinition(analysis.plan.area)
    let rows = analysis.history.order
    let count = analysis.records.participants.count
    var next = 0
    assessed = (0..<count).map { participant in
      let start = next
      while next < rows.count, analysis.records.ulcers[rows[next]].participant == participant {
        next += 1
      }
      return start..<next
    }
    treatments = ParticipantRows(of: analysis.records.treatments, participants: count) {
      $0.participant
    }
  }

  /// The answer of a check for one participant; without a day, only of checks that need none.
  func answer(_ check: EligibilityCheck, _ participant: Int, asOf: CalendarDate?)
    -> EligibilityAnswer
  {
    let person = analysis.records.participants[participant]
    let own = EligibilityFinding.Evidence(kind: .participant, row: participant)
    switch check {
    case .adult:
      guard let age = person.ageYears else { return .unknown("no age is recorded", [own]) }
      let isMet = age >= EligibilityCheckDefinition.adultAge
      return EligibilityAnswer(
        isMet: isMet,
        reason: isMet
          ? EligibilityCheckDefinition.adultReason : EligibilityCheckDefinition.minorReason,
        evidence: [own])
    case .consent:
      let isLate = person.treatment.map { person.consentDate > $0.date } ?? false
      return EligibilityAnswer(
        isMet: !isLate,
        reason: isLate ? "consent is dated after treatment" : "the date of consent is recorded",
        evidence: [own])
    case .activeUlcer, .calcinosis, .refractory:
      guard let asOf else {
        return .unknown("there is no day of treatment, randomisation or judgement", [own])
      }
      switch check {
      case .activeUlcer: return activeUlcer(participant, asOf)
      case .calcinosis: return calcinosis(participant, asOf)
      default: return refractory(participant, asOf: asOf).whole
      }
    }
  }

  /// The last assessed row of each location up to a day.
  private func latest(_ participant: Int, _ day: CalendarDate) -> [Int] {
    var latest: [Int] = []
    for row in analysis.history.order[assessed[participant]] {
      let ulcer = analysis.records.ulcers[row]
      if ulcer.date > day { continue }
      if let last = latest.last, analysis.records.ulcers[last].location == ulcer.location {
        latest[latest.count - 1] = row
      } else {
        latest.append(row)
      }
    }
    return latest
  }

  private func activeUlcer(_ participant: Int, _ day: CalendarDate) -> EligibilityAnswer {
    let limit = EligibilityCheckDefinition.diameter
    let rows = latest(participant, day)
    return .any(
      of: rows.map { row in
        let ulcer = analysis.records.ulcers[row]
        let evidence = [EligibilityFinding.Evidence(kind: .ulcer, row: row)]
        switch ulcer.status {
        case .indeterminate:
          return .unknown("an ulcer is neither active nor healed at baseline", evidence)
        case .active:
          guard let diameter = diameter(ulcer) else {
            return .unknown("an active ulcer has no size at baseline", evidence)
          }
          // Above the limit, not at it, up to rounding.
          let isMet = diameter > limit * (1 + InclusiveThreshold.relativeTolerance)
          return EligibilityAnswer(
            isMet: isMet,
            reason: isMet
              ? EligibilityCheckDefinition.activeReason
              : EligibilityCheckDefinition.noActiveReason,
            evidence: evidence)
        case .healed, .notAssessed, .amputated, .surgicallyClosed:
          return EligibilityAnswer(
            isMet: false,
            reason: EligibilityCheckDefinition.noActiveReason,
            evidence: evidence)
        }
      }, none: "no ulcer was assessed by the baseline")
  }

  /// The length, else the width, else the diameter of the circle of the same area, in mm.
  private func diameter(_ ulcer: UlcerAssessment) -> Double? {
    ulcer.length ?? ulcer.width
      ?? area.area(of: ulcer).map { 2 * (max(0, $0) / Double.pi).squareRoot() }
  }

  private func calcinosis(_ participant: Int, _ day: CalendarDate) -> EligibilityAnswer {
    let rows = analysis.history.order[assessed[participant]].filter {
      analysis.records.ulcers[$0].date <= day && analysis.records.ulcers[$0].calcinosis != nil
    }
    return .any(
      of: rows.map { row in
        let isMet = analysis.records.ulcers[row].calcinosis == true
        return EligibilityAnswer(
          isMet: isMet,
          reason: isMet
            ? "calcinosis is recorded under an ulcer" : "no calcinosis is recorded under an ulcer",
          evidence: [EligibilityFinding.Evidence(kind: .ulcer, row: row)])
      }, none: "calcinosis is not recorded for any ulcer by the baseline")
  }

  /// Refractory by any of its parts; not refractory only if no part is met and all are known.
  func refractory(_ participant: Int, asOf: CalendarDate) -> (
    whole: EligibilityAnswer, parts: [(EligibilityFinding.Part, EligibilityAnswer)]
  ) {
    let all = EligibilityFinding.Part.allCases
    func same(_ answer: EligibilityAnswer) -> (
      EligibilityAnswer, [(EligibilityFinding.Part, EligibilityAnswer)]
    ) {
      (answer, all.map { ($0, answer) })
    }
    func evidence(_ row: Int) -> EligibilityFinding.Evidence {
      EligibilityFinding.Evidence(kind: .treatment, row: row)
    }
    let own = treatments[participant].map { ($0, analysis.records.treatments[$0]) }
    switch ProstacyclinCourse(last: own, upTo: asOf) {
    case .none: return same(.unknown("no prostacyclin course is recorded by the baseline"))
    case .notDated(let rows):
      return same(
        .unknown("the last prostacyclin course is not dated to the day", rows.map(evidence)))
    case .goingOn(let row):
      return same(
        .unknown("the last prostacyclin course had not ended at the baseline", [evidence(row)]))
    case .on(let day, let row):
      let episodes = analysis.history.episodes[analysis.courses[participant].episodes]
      let parts = all.map { part in
        var answer = refractoriness.answer(part, episodes: episodes, course: day, asOf: asOf)
        answer.evidence.insert(evidence(row), at: 0)
        return (part, answer)
      }
      let whole = EligibilityAnswer.any(of: parts.map(\.1), none: "")
      guard whole.isMet == false else { return (whole, parts) }
      return (
        EligibilityAnswer(
          isMet: false,
          reason: "after the last course no ulcer was worse, unimproved or back at its location",
          evidence: whole.evidence), parts
      )
    }
  }
}
