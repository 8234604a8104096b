/// A heading; the outline is made of them.
public struct Heading: Hashable, Sendable {
  /// 1 for a section, 2 and 3 below it; other numbers count as the nearest of these.
  public var level: Int
  /// What it says.
  public var text: RichText
  /// Its name for links and references; a deterministic one is given when it is `nil`.
  public var destination: String?
  /// Whether it starts a new page.
  public var startsPage: Bool

  /// States a heading.
  public init(
    _ level: Int, _ text: RichText, destination: String? = nil, startsPage: Bool = false
  ) {
    self.level = min(3, max(1, level))
    self.text = text
    self.destination = destination
    self.startsPage = startsPage
  }
}
