/// One assessment of one location on one day.
///
/// A registry has millions of them: what is known is kept in 80 bytes, and memory is most of the time
/// that reading takes.
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
  private var answers = PackedAnswers()
  private var packedLossDate = Int32.min
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
  /// The finding of an assessment.
  public var status: Status {
    get { Status(code: answers.number) }
    set { answers.number = newValue.code }
  }
  /// Gangrene is present.
  public var gangrene: Bool? {
    get { answers[0] }
    set { answers[0] = newValue }
  }
  /// Tendon, bone or joint is exposed.
  public var deepStructure: Bool? {
    get { answers[1] }
    set { answers[1] = newValue }
  }
  /// Systemic antibiotics are given for this ulcer.
  public var systemicAntibiotics: Bool? {
    get { answers[2] }
    set { answers[2] = newValue }
  }
  /// Calcinosis lies under the ulcer.
  public var calcinosis: Bool? {
    get { answers[3] }
    set { answers[3] = newValue }
  }
  /// The investigator judged the ulcer worse.
  public var investigatorWorsened: Bool? {
    get { answers[4] }
    set { answers[4] = newValue }
  }
  /// The ulcer is a target (cardinal, injected) ulcer of the plan.
  public var isTarget: Bool? {
    get { answers[5] }
    set { answers[5] = newValue }
  }
  /// The day of the amputation or surgical closure that the row tells of, if known; never after `date`.
  public var lossDate: CalendarDate? {
    get { packedLossDate == .min ? nil : CalendarDate(daysSinceEpoch: packedLossDate) }
    set { packedLossDate = newValue?.daysSinceEpoch ?? .min }
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

extension UlcerAssessment.Status {
  /// A number from 0 to 5, in the order of the cases.
  fileprivate var code: UInt16 {
    switch self {
    case .active: 0
    case .indeterminate: 1
    case .healed: 2
    case .notAssessed: 3
    case .amputated: 4
    case .surgicallyClosed: 5
    }
  }

  /// The status of a number.
  fileprivate init(code: UInt16) {
    switch code {
    case 0: self = .active
    case 1: self = .indeterminate
    case 2: self = .healed
    case 3: self = .notAssessed
    case 4: self = .amputated
    default: self = .surgicallyClosed
    }
  }
}

/// An optional number in eight bytes.
///
/// `nil` is stored as one of the patterns that mean "not a number". Such a value therefore cannot
/// be kept: it becomes `nil`. Zero has one pattern, that of +0, so that equal values have equal
/// patterns.
struct PackedNumber: Hashable, Sendable {
  private var pattern: UInt64

  /// Keeps a number, or none.
  init(_ value: Double? = nil) {
    guard let value, !value.isNaN else {
      pattern = .max
      return
    }
    pattern = (value + 0).bitPattern
  }

  /// The number, or `nil`.
  var value: Double? { pattern == .max ? nil : Double(bitPattern: pattern) }
}
