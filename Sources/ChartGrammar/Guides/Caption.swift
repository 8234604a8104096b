/// The texts around a chart; each is wrapped to the width, an empty one takes no room.
public struct Caption: Hashable, Sendable {
  /// What the chart shows, in the words of its finding's subject.
  public var title: String
  /// Population, number, period.
  public var subtitle: String
  /// Of whom the numbers speak: `18 of 20 participants; 2 had no ulcer assessment`.
  public var denominator: String
  /// Method and source.
  public var footnote: String

  /// Describes the texts.
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
