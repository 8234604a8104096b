/// A test by which a plan may compare two arms in one result.
///
/// Participants are the units of allocation. Ulcers, episodes and events of one participant are not
/// independent, so tests of independent units are offered for participants only, with two
/// exceptions that say so in their method: `log-rank` and `gray` on ulcers.
public enum ComparisonMethod: String, Hashable, Sendable, CaseIterable {
  case fisher
  case miettinenNurminen = "miettinen-nurminen"
  case newcombe, permutation
  case logRank = "log-rank"
  case permutationLogRank = "permutation-log-rank"
  case gray
  case rateRatio = "rate-ratio"

  /// For a proportion of participants.
  static let ofParticipants: [ComparisonMethod] = [
    .fisher, .miettinenNurminen, .newcombe, .permutation,
  ]
  /// For a curve of those without an event.
  static let ofCurves: [ComparisonMethod] = [.logRank, .permutationLogRank]
}
