/// A participant's course by the ulcer categories of the registry, adapted to this follow-up.
public enum UlcerPattern: String, Hashable, Sendable, CaseIterable {
  /// No visit with an open ulcer.
  case none
  /// Exactly one.
  case episodic
  /// Two or more, and at least one without.
  case recurrent
  /// Every visit.
  case chronic
  /// Fewer than three visits after treatment.
  case unknown
}
