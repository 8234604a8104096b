/// The score of one instrument (pain, hand function, quality of life …) on one day.
public struct Score: Hashable, Sendable {
  /// The participant's place in `StudyRecords.participants`.
  public var participant: Int {
    get { Int(packedParticipant) }
    set { packedParticipant = UInt32(clamping: newValue) }
  }
  private var packedParticipant: UInt32
  /// The day.
  public var date: CalendarDate
  /// The visit's id, shown only.
  public var visit: String?
  /// The instrument, e.g. `pain-vas`.
  public var instrument: String
  /// The score, in the instrument's own unit.
  public var score: Double

  /// States a score.
  public init(
    participant: Int, date: CalendarDate, visit: String?, instrument: String, score: Double
  ) {
    packedParticipant = UInt32(clamping: participant)
    self.date = date
    self.visit = visit
    self.instrument = instrument
    self.score = score
  }
}
