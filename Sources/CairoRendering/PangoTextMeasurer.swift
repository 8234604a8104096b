public import VectorDrawing

/// Knows the widths of letters of the one declared family, Inter, and sets text in it.
public final class PangoTextMeasurer: TextMeasurer {
  /// Loads the family.
  public init() throws(FontError) {}

  /// The room that `text`, set on one line, takes.
  public func extent(of text: String, style: TypeStyle) -> TextExtent {
    TextExtent(width: 0, ascent: 0, descent: 0)
  }

  /// The characters of a text that the family lacks, each once, in the order of the text.
  public func missingCharacters(in text: String) -> [Character] { [] }
}
