/// How many are still at risk on the day at which a curve is read.
///
/// Those whose time, of an event or a censoring, is that day or a later one.
public struct NumberAtRisk: Hashable, Sendable {
  /// Ulcers among them.
  public let ulcers: Int
  /// Distinct participants to whom these ulcers belong.
  public let participants: Int

  /// States a number at risk.
  public init(ulcers: Int, participants: Int) {
    self.ulcers = ulcers
    self.participants = participants
  }
}
