/// The texts at the head or foot of every page.
public struct RunningLine: Hashable, Sendable {
  /// At the left margin.
  public var left: RunningText
  /// In the middle.
  public var centre: RunningText
  /// At the right margin.
  public var right: RunningText

  /// Creates the texts; omit those that are not needed.
  public init(left: RunningText = "", centre: RunningText = "", right: RunningText = "") {
    self.left = left
    self.centre = centre
    self.right = right
  }
}
