/// How many are still at risk on the day at which a curve is read.
///
/// Those whose time, of an event or a censoring, is that day or a later one.
public struct NumberAtRisk: Hashable, Sendable {
  /// Ulcers among them.
  public let ulcers: Int
  /// Distinct participants to whom these ulcers belong.
  public let participants: Int

  /// Reports print no estimate of healing, and end its curve, where fewer ulcers than this are at risk.
  public static let fewestUlcers = 5
  /// The same for participants: ulcers of one participant are not independent.
  public static let fewestParticipants = 3

  /// Whether too few are at risk for a report to print an estimate; the results keep it.
  public var isTooFew: Bool {
    ulcers < NumberAtRisk.fewestUlcers || participants < NumberAtRisk.fewestParticipants
  }

  /// States a number at risk.
  public init(ulcers: Int, participants: Int) {
    self.ulcers = ulcers
    self.participants = participants
  }
}
