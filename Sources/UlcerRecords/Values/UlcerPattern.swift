/// A participant's course by the ulcer categories of the registry, adapted to this follow-up.
public enum UlcerPattern: String, Hashable, Sendable, CaseIterable {
  /// No visit with an open ulcer.
  case none
  /// Exactly one visit with an open ulcer.
  case episodic
  /// Two or more visits with an open ulcer, and at least one without.
  case recurrent
  /// An open ulcer at every visit.
  case chronic
  /// Fewer than three visits after treatment.
  case unknown
}
