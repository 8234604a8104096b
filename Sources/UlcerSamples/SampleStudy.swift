/// A synthetic study like MANUS, made up from a seed, without real persons.
///
/// `participants` is the number of treated participants; one screen failure per five of them and
/// one person who is still being screened are added. Data are cut off at 2026-11-01, in the middle
/// of follow-up. The same seed and number give the same bytes on every machine. A participant's
/// course depends only on the seed and the participant's number; the number of participants affects
/// only identifiers and dates.
public struct SampleStudy: Hashable, Sendable {
  /// The numbers of treated participants that a study can have.
  public static let allowedParticipants = 1...10_000_000
  /// The seed of the study in `SampleData/manus-demo`, and the default of `cicatrix sample`.
  public static let demoSeed: UInt64 = 286
  /// The number of treated participants of that study, as planned in MANUS.
  public static let demoParticipants = 20

  /// The source of every random number.
  public let seed: UInt64
  /// Treated participants.
  public let participants: Int

  /// The study of that seed and size, or `nil` when the size is not one of `allowedParticipants`.
  public init?(seed: UInt64 = SampleStudy.demoSeed, participants: Int = demoParticipants) {
    guard SampleStudy.allowedParticipants.contains(participants) else { return nil }
    self.seed = seed
    self.participants = participants
  }

  /// Writes every file in pieces. The pieces of one file, joined in the order in which they come,
  /// are its UTF-8 text with LF line ends. Pieces of different files alternate, so that a study of
  /// any size needs little memory.
  /// - Parameter sink: Takes the next piece of a file; the file for which `isInStudyFolder` is false
  ///   must be put outside the study folder.
  /// - Throws: The error of the sink; nothing is written after that.
  public func write(to sink: (SampleFile, [UInt8]) throws -> Void) rethrows {
    let order = ScreeningOrder(seed: seed, participants: participants)
    let calendar = SampleCalendar(seed: seed, participants: participants)
    let screened = order.screened
    let width = max(3, String(screened).utf8.count)
    var text = StudyText()
    text.write(SamplePlanText.text(participants: participants, seed: seed), to: .studyPlan)
    for place in 0..<screened {
      let digits = String(place + 1)
      let padding = String(repeating: "0", count: max(0, width - digits.utf8.count))
      let identifier = "MANUS-\(padding)\(digits)"
      switch order.outcome(at: place) {
      case .treated(let number):
        text.write(
          TreatedPerson(
            seed: seed, number: number, identifier: identifier,
            treatment: calendar.treatmentDate(of: number),
            treatmentWeekday: calendar.treatmentWeekday(of: number)
          ).records())
      case .failed(let treated):
        text.write(
          UntreatedPerson(seed: seed, place: place, identifier: identifier, calendar: calendar)
            .failure(after: treated))
      case .pending:
        text.write(
          UntreatedPerson(seed: seed, place: place, identifier: identifier, calendar: calendar)
            .pending())
      }
      try text.flush(all: false, to: sink)
    }
    try text.flush(all: true, to: sink)
  }
}
