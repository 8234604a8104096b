/// The texts around a chart; each is wrapped to the width, and an empty one takes no room.
public struct Caption: Hashable, Sendable {
  /// The title: the subject of the finding.
  public var title: String
  /// Population, number, period.
  public var subtitle: String
  /// The denominator of the numbers: `18 of 20 participants; 2 had no ulcer assessment`.
  public var denominator: String
  /// Method and source.
  public var footnote: String

  /// Creates the texts.
  public init(
    title: String = "", subtitle: String = "", denominator: String = "", footnote: String = ""
  ) {
    self.title = title
    self.subtitle = subtitle
    self.denominator = denominator
    self.footnote = footnote
  }

  /// No texts.
  public static let none = Caption()
}
