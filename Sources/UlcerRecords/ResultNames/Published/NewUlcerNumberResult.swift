/// Participants by their number of new ulcers at the end of the primary window:
/// `new-ulcers.number.3-or-more`.
public enum NewUlcerNumberResult: String, ResultWords {
  case none = "0"
  case one = "1"
  case two = "2"
  case threeOrMore = "3-or-more"

  /// `new-ulcers.number`
  public static var beginning: String { "new-ulcers.number" }
  /// A proportion of participants with a complete primary window; safety.
  public var traits: ResultTraits { ResultTraits(.proportion, of: .participants) }

  /// The group that a number of new ulcers belongs to.
  public init(_ count: Int) {
    switch count {
    case ...0: self = .none
    case 1: self = .one
    case 2: self = .two
    default: self = .threeOrMore
    }
  }
}
