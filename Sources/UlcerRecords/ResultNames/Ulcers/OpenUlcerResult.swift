/// Ulcers of treated participants that are open at the cut-off, by kind: `ulcers.open.recurrence`.
///
/// The status of an episode says how that episode ended; these count what is open now.
public enum OpenUlcerResult: String, ResultWords {
  /// Of every kind.
  case all
  /// Open when treatment began.
  case baseline
  /// First open after treatment, at a place without an ulcer before.
  case new
  /// First open after treatment, at a place that had an ulcer before.
  case recurrence

  /// `ulcers.open`
  public static var beginning: String { "ulcers.open" }
  /// A count of ulcers.
  public var traits: ResultTraits { ResultTraits(.count, of: .ulcers) }
}
