/// One of several small charts that share their axes.
public struct Panel: Sendable {
  /// The title; wrapped if long.
  public let title: String
  /// The marks.
  public let marks: [any Mark]

  /// Creates a panel.
  public init(_ title: String, @MarkBuilder marks: () -> [any Mark]) {
    self.title = title
    self.marks = marks()
  }
}
