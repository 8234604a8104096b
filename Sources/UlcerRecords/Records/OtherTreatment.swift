/// A treatment other than the trial's own.
public struct OtherTreatment: Hashable, Sendable {
  /// The kind of treatment.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case prostacyclinIV = "prostacyclin-iv"
    case antibioticSystemic = "antibiotic-systemic"
    case vasodilator, surgery, other
  }

  /// The participant's place in `StudyRecords.participants`.
  public var participant: Int
  /// The kind of treatment.
  public var kind: Kind
  /// Its name.
  public var name: String?
  /// The start of the treatment.
  public var start: PartialDate?
  /// The end of the treatment.
  public var end: PartialDate?

  /// States a treatment.
  public init(
    participant: Int, kind: Kind, name: String?, start: PartialDate?, end: PartialDate?
  ) {
    self.participant = participant
    self.kind = kind
    self.name = name
    self.start = start
    self.end = end
  }
}
