public import VectorDrawing

/// A cell of a table.
public struct TableCell: Hashable, Sendable, ExpressibleByStringInterpolation,
  ExpressibleByArrayLiteral
{
  /// What it says; line feeds start new lines.
  public var text: RichText
  /// Colour of its ground; the text on it becomes black or white, whichever reads better.
  public var ground: Colour?

  /// What is said of it below the table, led to by a raised letter; `nil` for nothing.
  public var footnote: RichText?

  /// A cell with a text.
  public init(_ text: RichText, ground: Colour? = nil, footnote: RichText? = nil) {
    self.text = text
    self.ground = ground
    self.footnote = footnote
  }

  /// A cell with a plain text that was computed.
  public init(_ text: String) { self.init(RichText(text)) }

  /// A cell with a plain text.
  public init(stringLiteral value: String) { self.init(RichText(value)) }

  /// A cell with runs.
  public init(arrayLiteral elements: TextRun...) { self.init(RichText(elements)) }
}
