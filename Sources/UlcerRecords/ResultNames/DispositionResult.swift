/// The number of participants who reached a status: `disposition.died`.
public enum DispositionResult: String, ResultWords {
  case screened
  case screenFailed = "screen-failed"
  case enrolled, randomised, treated, completed, withdrawn, died

  /// `disposition`
  public static var beginning: String { "disposition" }
  /// A count of those screened.
  public var traits: ResultTraits { ResultTraits(.count, of: .participants) }
}
