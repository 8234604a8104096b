/// One assessment of one location on one day.
///
/// A registry has millions of them: each is kept in 80 bytes, because memory takes most of the time
/// of reading.
public struct UlcerAssessment: Hashable, Sendable {
  /// The finding of an assessment.
  public enum Status: String, Hashable, Sendable, CaseIterable {
    case active
    case indeterminate
    case healed
    case notAssessed = "not-assessed"
    case amputated
    case surgicallyClosed = "surgically-closed"
  }

  private var packedParticipant: UInt32
  /// The day of the assessment.
  public var date: CalendarDate
  /// The ulcer site on the hands.
  public var location: Location
  /// The finding.
  public var status: Status
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
  private var packedLength = PackedNumber()
  private var packedWidth = PackedNumber()
  private var packedArea = PackedNumber()
  private var packedPain = PackedNumber()
  /// The visit's id, shown only.
  public var visit: String?
  /// The source's own number of the ulcer, shown but never used as identity.
  public var sourceID: String?

  /// The participant's place in `StudyRecords.participants`.
  public var participant: Int {
    get { Int(packedParticipant) }
    set { packedParticipant = UInt32(clamping: newValue) }
  }
  /// Longest length, in mm; never less than the width (swapped at ingest, with a warning).
  public var length: Double? {
    get { packedLength.value }
    set { packedLength = PackedNumber(newValue) }
  }
  /// Greatest width at right angles to the length, in mm.
  public var width: Double? {
    get { packedWidth.value }
    set { packedWidth = PackedNumber(newValue) }
  }
  /// Planimetric area, in mm²; used instead of length and width when present.
  public var measuredArea: Double? {
    get { packedArea.value }
    set { packedArea = PackedNumber(newValue) }
  }
  /// Pain, 0 to 100.
  public var pain: Double? {
    get { packedPain.value }
    set { packedPain = PackedNumber(newValue) }
  }

  /// States participant, day, site and finding; sizes and signs are set afterwards.
  public init(participant: Int, date: CalendarDate, location: Location, status: Status) {
    packedParticipant = UInt32(clamping: participant)
    self.date = date
    self.location = location
    self.status = status
  }
}
