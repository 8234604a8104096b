/// One look at one location on one day.
public struct UlcerAssessment: Hashable, Sendable {
  /// What was seen.
  public enum Status: String, Hashable, Sendable, CaseIterable {
    case active
    case indeterminate
    case healed
    case notAssessed = "not-assessed"
    case amputated
    case surgicallyClosed = "surgically-closed"
  }

  /// The participant's place in `StudyRecords.participants`.
  public var participant: Int
  /// The day of the look.
  public var date: CalendarDate
  /// The visit's id, shown only.
  public var visit: String?
  /// Where on the hands.
  public var location: Location
  /// What was seen.
  public var status: Status
  /// Longest length, in mm; never less than the width (swapped at ingest, with a warning).
  public var length: Double?
  /// Greatest width at right angles to the length, in mm.
  public var width: Double?
  /// Planimetric area, in mm²; used instead of length and width when present.
  public var measuredArea: Double?
  /// Pain, 0 to 100.
  public var pain: Double?
  /// Gangrene is present.
  public var gangrene: Bool?
  /// Tendon, bone or joint is exposed.
  public var deepStructure: Bool?
  /// Systemic antibiotics are given for this ulcer.
  public var systemicAntibiotics: Bool?
  /// Calcinosis lies under the ulcer.
  public var calcinosis: Bool?
  /// The investigator judged the ulcer worse.
  public var investigatorWorsened: Bool?
  /// The source's own number of the ulcer: shown, never identity.
  public var sourceID: String?

  /// States what was seen where and when; sizes and signs are set afterwards.
  public init(participant: Int, date: CalendarDate, location: Location, status: Status) {
    self.participant = participant
    self.date = date
    self.location = location
    self.status = status
  }
}
