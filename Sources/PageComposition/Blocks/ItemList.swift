/// A list; each item consists of blocks.
public struct ItemList: Sendable {
  /// The mark before each item.
  public enum Marker: Hashable, Sendable {
    /// A bullet.
    case bullet
    /// A number, counted from the given one.
    case number(from: Int)
  }

  /// The items.
  public var items: [[Block]]
  /// The mark before each item.
  public var marker: Marker

  /// Creates a list of blocks.
  public init(_ items: [[Block]], marker: Marker = .bullet) {
    self.items = items
    self.marker = marker
  }

  /// Creates a list of texts.
  public init(_ texts: [RichText], marker: Marker = .bullet) {
    self.init(texts.map { [.paragraph($0)] }, marker: marker)
  }
}
