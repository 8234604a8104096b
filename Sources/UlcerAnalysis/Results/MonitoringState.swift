/// The state of the monitoring rule after the participants treated so far.
public enum MonitoringState: String, Hashable, Sendable, CaseIterable {
  /// The posterior probability of an excess does not exceed the demanded certainty.
  case below
  /// It exceeds the demanded certainty, with enough participants.
  case flagged
  /// Fewer participants than the rule's minimum.
  case tooFew = "too-few"
}
