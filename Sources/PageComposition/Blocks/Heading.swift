/// A heading; the headings make up the outline.
public struct Heading: Hashable, Sendable {
  /// 1 for a section, 2 and 3 below it; other numbers count as the nearest of these.
  public var level: Int
  /// The text.
  public var text: RichText
  /// The name for links and references; if it is `nil`, a deterministic one is given.
  public var destination: String?
  /// The heading starts a new page.
  public var startsPage: Bool

  /// Creates a heading.
  public init(
    _ level: Int, _ text: RichText, destination: String? = nil, startsPage: Bool = false
  ) {
    self.level = min(3, max(1, level))
    self.text = text
    self.destination = destination
    self.startsPage = startsPage
  }
}
