/// One adverse event as reported.
public struct AdverseEvent: Hashable, Sendable {
  /// A criterion that makes an event serious.
  public enum Seriousness: String, Hashable, Sendable, CaseIterable {
    case death
    case lifeThreatening = "life-threatening"
    case hospitalisation
    case disability
    case congenitalAnomaly = "congenital-anomaly"
    case medicallyImportant = "medically-important"
  }
  /// The investigator's judgement of the relation to treatment.
  public enum Relatedness: String, Hashable, Sendable, CaseIterable {
    case unrelated, unlikely, possible, probable, definite
  }
  /// The outcome of the event.
  public enum Outcome: String, Hashable, Sendable, CaseIterable {
    case recovered, recovering
    case recoveredWithSequelae = "recovered-with-sequelae"
    case notRecovered = "not-recovered"
    case fatal, unknown
  }
  /// The action taken with the treatment or participation.
  public enum Action: String, Hashable, Sendable, CaseIterable {
    case none
    case treatmentStopped = "treatment-stopped"
    case withdrawnFromStudy = "withdrawn-from-study"
    case other
  }
  /// The sign of local toxicity that the event is.
  public enum LocalToxicity: String, Hashable, Sendable, CaseIterable {
    case swelling, warmth
    case impairmentOfFunction = "impairment-of-function"
    case ulcerWorsening = "ulcer-worsening"
    case newUlcer = "new-ulcer"
    case hematoma, other
  }

  /// The participant's place in `StudyRecords.participants`.
  public var participant: Int
  /// The event's own id, unique within the participant.
  public var id: String
  /// The term, as reported or coded.
  public var term: String
  /// The system organ class of an event that has not been coded yet, as the newest events.
  public static let notCoded = "Not coded"

  /// The system organ class, or `notCoded`.
  public var organSystem: String
  /// CTCAE grade, 1 to 5.
  public var grade: Int?
  /// The start, as far as known; `nil` is undated.
  public var start: PartialDate?
  /// The end, as far as known.
  public var end: PartialDate?
  /// The event is ongoing.
  public var isOngoing: Bool?
  /// The event was called serious.
  public var isSerious: Bool?
  /// The criteria of seriousness.
  public var seriousness: [Seriousness] = []
  /// The judged relation to treatment.
  public var relatedness: Relatedness?
  /// The reference safety information lists the event.
  public var isExpected: Bool?
  /// The outcome of the event.
  public var outcome: Outcome?
  /// The action taken.
  public var action: Action?
  /// The sign of local toxicity that it is.
  public var localToxicity: LocalToxicity?
  /// The day on which the sponsor learnt of it.
  public var awarenessDate: CalendarDate?
  /// The version of the CTCAE dictionary.
  public var dictionaryVersion: String?

  /// States an event with what every row must have; the rest is set afterwards.
  public init(participant: Int, id: String, term: String, organSystem: String) {
    self.participant = participant
    self.id = id
    self.term = term
    self.organSystem = organSystem
  }
}
