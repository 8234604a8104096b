public import VectorDrawing

/// A cell of a table.
public struct TableCell: Hashable, Sendable, ExpressibleByStringInterpolation,
  ExpressibleByArrayLiteral
{
  /// What it says; line feeds start new lines.
  public var text: RichText
  /// Colour of its ground; the text on it becomes black or white, whichever reads better.
  public var ground: Colour?

  /// A cell with a text.
  public init(_ text: RichText, ground: Colour? = nil) {
    self.text = text
    self.ground = ground
  }

  /// A cell with a plain text that was computed.
  public init(_ text: String) { self.init(RichText(text)) }

  /// A cell with a plain text.
  public init(stringLiteral value: String) { self.init(RichText(value)) }

  /// A cell with runs.
  public init(arrayLiteral elements: TextRun...) { self.init(RichText(elements)) }
}
