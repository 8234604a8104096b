import UlcerRecords

/// Records that were read but that no safety result counts: those of participants without a
/// treatment date, and those with an improbable date before treatment.
///
/// A missing or mistyped treatment date removes records from every number without a trace; so do
/// dates that are mistyped to a time before the study.
public struct UncountedRecords: Hashable, Sendable {
  /// Adverse events of participants without a treatment date whose screening is over.
  public private(set) var untreatedEvents = 0
  /// Injection-site assessments of participants without a treatment date.
  public private(set) var untreatedReactions = 0
  /// Participants without a treatment date who have such records.
  public private(set) var untreatedParticipants = 0
  /// Participants without a treatment date who attended a visit that the plan has after treatment.
  public private(set) var untreatedVisitors = 0
  /// Participants without a treatment date who may well have been treated: their screening did not
  /// fail, and they have an assessment of the injection site, a visit that the plan has after
  /// treatment, or an event that is local or related to the treatment. Any other event may belong
  /// to a participant who waits for treatment.
  public private(set) var doubtfulParticipants = 0
  /// Treated participants whose treatment is dated before their consent: all their days are counted
  /// from that date.
  public private(set) var treatmentsBeforeConsent = 0
  /// Adverse events of treated participants that are dated before their consent.
  public private(set) var eventsBeforeConsent = 0
  /// Adverse events dated between consent and treatment that are serious or of grade 3 or higher.
  public private(set) var graveEventsBeforeTreatment = 0
  /// Injection-site assessments, and attended visits and ulcer assessments of a visit that the plan
  /// has after treatment, that are dated before treatment.
  public private(set) var assessmentsBeforeTreatment = 0

  /// Counts them at the cut-off.
  public init(of analysis: StudyAnalysis) {
    let records = analysis.records
    let later = Set(analysis.plan.visits.filter { $0.day > 0 }.map(\.id))
    var untreated = Set<Int>()
    var visitors = Set<Int>()
    var doubtful = Set<Int>()
    for course in analysis.courses {
      let person = records.participants[course.participant]
      if let treatment = person.treatment, treatment.date < person.consentDate {
        treatmentsBeforeConsent += 1
      }
      for event in analysis.adverseEvents[course.adverseEvents] {
        count(event, of: person, &untreated)
        if UncountedRecords.needsTreatment(event, records) { doubtful.insert(event.participant) }
      }
    }
    for reaction in records.localReactions {
      count(reaction, records.participants[reaction.participant], &untreated)
      doubtful.insert(reaction.participant)
    }
    for visit in records.visits where visit.isAttended && later.contains(visit.visit) {
      count(visit, records.participants[visit.participant], &visitors)
    }
    for ulcer in records.ulcers where ulcer.visit.map(later.contains) ?? false {
      if let treatment = records.participants[ulcer.participant].treatment,
        ulcer.date < treatment.date
      {
        assessmentsBeforeTreatment += 1
      }
    }
    untreatedParticipants = untreated.count
    untreatedVisitors = visitors.count
    doubtfulParticipants = doubtful.intersection(untreated).union(visitors).count {
      records.participants[$0].screeningOutcome != .failed
    }
  }

  /// The counts of the results of an analysis.
  init(told analysis: StudyAnalysis) {
    untreatedEvents = analysis.count(.untreatedEvents)
    untreatedReactions = analysis.count(.untreatedReactions)
    untreatedParticipants = analysis.count(.untreatedParticipants)
    untreatedVisitors = analysis.count(.untreatedVisitors)
    doubtfulParticipants = analysis.count(.doubtfulParticipants)
    treatmentsBeforeConsent = analysis.count(.treatmentsBeforeConsent)
    eventsBeforeConsent = analysis.count(.eventsBeforeConsent)
    graveEventsBeforeTreatment = analysis.count(.graveEventsBeforeTreatment)
    assessmentsBeforeTreatment = analysis.count(.assessmentsBeforeTreatment)
  }

  /// Returns true if only a treated participant can have an event.
  private static func needsTreatment(_ event: DatedAdverseEvent, _ records: StudyRecords) -> Bool {
    let relatedness = records.adverseEvents[event.event].relatedness
    return event.localToxicity != nil
      || relatedness.map { [.possible, .probable, .definite].contains($0) } ?? false
  }

  /// Records have improbable dates before treatment or before consent.
  var hasDoubtfulDates: Bool {
    treatmentsBeforeConsent > 0 || eventsBeforeConsent > 0 || assessmentsBeforeTreatment > 0
  }

  private mutating func count(
    _ event: DatedAdverseEvent, of person: Participant, _ untreated: inout Set<Int>
  ) {
    guard person.isTreated else {
      // Events are recorded from consent on: those of a participant still in screening are not
      // after treatment.
      guard person.screeningOutcome != .pending else { return }
      untreatedEvents += 1
      untreated.insert(event.participant)
      return
    }
    guard !event.isTreatmentEmergent else { return }
    if event.start.map({ $0 < person.consentDate }) ?? false {
      eventsBeforeConsent += 1
    } else if event.isSerious || event.isGrade3OrHigher {
      graveEventsBeforeTreatment += 1
    }
  }

  private mutating func count(
    _ reaction: LocalReaction, _ person: Participant, _ untreated: inout Set<Int>
  ) {
    guard let treatment = person.treatment else {
      untreatedReactions += 1
      untreated.insert(reaction.participant)
      return
    }
    if reaction.moment.date < treatment.date { assessmentsBeforeTreatment += 1 }
  }

  private mutating func count(
    _ visit: Visit, _ person: Participant, _ visitors: inout Set<Int>
  ) {
    guard let treatment = person.treatment else {
      visitors.insert(visit.participant)
      return
    }
    if visit.date.map({ $0 < treatment.date }) ?? false { assessmentsBeforeTreatment += 1 }
  }
}
