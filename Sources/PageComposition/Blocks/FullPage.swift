public import VectorDrawing

/// A drawing that has a page to itself, such as the profile of a participant.
///
/// One that fits into the room between running head and foot is placed there; one as large as the
/// paper stands alone. A larger one is made smaller as a whole.
public struct FullPage: Sendable {
  /// What is drawn.
  public enum Content: Sendable {
    /// A finished drawing.
    case ready(Drawing)
    /// A drawing for the room between running head and foot.
    case fitted(@Sendable (_ room: Extent, _ measurer: any TextMeasurer) -> Drawing)
  }

  /// What is drawn.
  public var content: Content
  /// Its line in the outline, below the last heading; it needs a destination to lead to.
  public var title: String?
  /// Its name for links and references.
  public var destination: String?

  /// States a page.
  public init(_ content: Content, title: String? = nil, destination: String? = nil) {
    self.content = content
    self.title = title
    self.destination = destination
  }
}
