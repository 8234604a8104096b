/// One adverse event as reported.
public struct AdverseEvent: Hashable, Sendable {
  /// What makes an event serious.
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
  /// How it ended.
  public enum Outcome: String, Hashable, Sendable, CaseIterable {
    case recovered, recovering
    case recoveredWithSequelae = "recovered-with-sequelae"
    case notRecovered = "not-recovered"
    case fatal, unknown
  }
  /// What was done about the treatment or participation.
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
  /// The system organ class of an event that has none yet: the newest events are not coded.
  public static let notCoded = "Not coded"

  /// The system organ class, or `notCoded`.
  public var organSystem: String
  /// CTCAE grade, 1 to 5.
  public var grade: Int?
  /// When it began, as far as known; `nil` is undated.
  public var start: PartialDate?
  /// When it ended, as far as known.
  public var end: PartialDate?
  /// Whether it goes on.
  public var isOngoing: Bool?
  /// Whether it was called serious.
  public var isSerious: Bool?
  /// The criteria of seriousness.
  public var seriousness: [Seriousness] = []
  /// The judged relation to treatment.
  public var relatedness: Relatedness?
  /// Whether the reference safety information lists it.
  public var isExpected: Bool?
  /// How it ended.
  public var outcome: Outcome?
  /// What was done.
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
