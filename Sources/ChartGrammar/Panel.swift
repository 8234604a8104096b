/// One of several small charts that share their axes.
public struct Panel: Sendable {
  /// What it shows; wrapped when long.
  public let title: String
  /// What stands for its data.
  public let marks: [any Mark]

  /// Describes a panel.
  public init(_ title: String, @MarkBuilder marks: () -> [any Mark]) {
    self.title = title
    self.marks = marks()
  }
}
