public import VectorDrawing

/// A drawing with a page to itself, such as the profile of a participant.
///
/// A drawing that fits between running head and foot is placed there; one as large as the paper has
/// the page alone. A larger one is scaled down as a whole.
public struct FullPage: Sendable {
  /// The content to draw.
  public enum Content: Sendable {
    /// A finished drawing.
    case ready(Drawing)
    /// A drawing for the room between running head and foot.
    case fitted(@Sendable (_ room: Extent, _ measurer: any TextMeasurer) -> Drawing)
  }

  /// The content to draw.
  public var content: Content
  /// The line in the outline, below the last heading; it needs a destination to link to.
  public var title: String?
  /// The name for links and references.
  public var destination: String?

  /// Creates a page.
  public init(_ content: Content, title: String? = nil, destination: String? = nil) {
    self.content = content
    self.title = title
    self.destination = destination
  }
}
