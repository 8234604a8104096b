public import VectorDrawing

/// A cell of a table.
public struct TableCell: Hashable, Sendable, ExpressibleByStringInterpolation,
  ExpressibleByArrayLiteral
{
  /// The text; line feeds start new lines.
  public var text: RichText
  /// The colour of the ground; the text on it becomes black or white, whichever is more readable.
  public var ground: Colour?

  /// The footnote below the table, marked by a raised letter; `nil` for none.
  public var footnote: RichText?

  /// Creates a cell with a text.
  public init(_ text: RichText, ground: Colour? = nil, footnote: RichText? = nil) {
    self.text = text
    self.ground = ground
    self.footnote = footnote
  }

  /// Creates a cell with a plain text that was computed.
  public init(_ text: String) { self.init(RichText(text)) }

  /// Creates a cell with a plain text.
  public init(stringLiteral value: String) { self.init(RichText(value)) }

  /// Creates a cell with runs.
  public init(arrayLiteral elements: TextRun...) { self.init(RichText(elements)) }
}
