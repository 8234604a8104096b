/// One screened person, by pseudonym.
public struct Participant: Hashable, Sendable {
  /// Biological sex as recorded.
  public enum Sex: String, Hashable, Sendable, CaseIterable { case female, male, other }
  /// The subset of systemic sclerosis.
  public enum Subset: String, Hashable, Sendable, CaseIterable {
    case limited, diffuse, sine, overlap
  }
  /// The outcome of screening.
  public enum ScreeningOutcome: String, Hashable, Sendable, CaseIterable {
    case enrolled, failed, pending
  }
  /// The reason for the end of participation.
  public enum EndReason: String, Hashable, Sendable, CaseIterable {
    case completed
    case withdrewConsent = "withdrew-consent"
    case adverseEvent = "adverse-event"
    case lostToFollowUp = "lost-to-follow-up"
    case death
    case other
  }

  /// The pseudonym, unique in the study.
  public let id: String
  /// The hospital.
  public var site: String?
  /// Biological sex.
  public var sex: Sex?
  /// Whole years at consent.
  public var ageYears: Int?
  /// The subset of systemic sclerosis.
  public var subset: Subset?
  /// The day of written consent.
  public var consentDate: CalendarDate
  /// The outcome of screening.
  public var screeningOutcome: ScreeningOutcome
  /// The reason for screen failure.
  public var screenFailureReason: String?
  /// The day of randomisation.
  public var randomisedDate: CalendarDate?
  /// The injection: day 0.
  public var treatment: Moment?
  /// The hand that was injected.
  public var treatedHand: Location.Hand?
  /// The number of the 8 injections that were given.
  public var injectionsGiven: Int?
  /// The last day of participation.
  public var endDate: CalendarDate?
  /// The reason for the end of participation.
  public var endReason: EndReason?
  /// The day of death.
  public var deathDate: CalendarDate?

  /// A screened person with the facts that every row must state; the rest is set afterwards.
  public init(id: String, consentDate: CalendarDate, screeningOutcome: ScreeningOutcome) {
    self.id = id
    self.consentDate = consentDate
    self.screeningOutcome = screeningOutcome
  }

  /// The person was treated and belongs to the safety population.
  public var isTreated: Bool { treatment != nil }
}
