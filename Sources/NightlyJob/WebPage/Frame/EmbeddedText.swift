import CEmbeddedFiles

/// A file of the program that every page embeds unchanged; it holds nothing of a study.
struct EmbeddedText: Sendable {
  /// The file without its last line end.
  let text: String

  private init(_ file: UnsafePointer<CChar>) {
    let whole = String(cString: file)
    text = whole.hasSuffix("\n") ? String(whole.dropLast()) : whole
  }

  /// `page.css`: the report's colours, light and dark, on screen, phone and paper.
  ///
  /// All text has a contrast of at least 4.5 : 1 with its background in both schemes; a test
  /// computes it.
  static let style = EmbeddedText(cembedded_page_style())

  /// `page.js`: a search, and the age of dates by the reader's clock. The page is complete without
  /// it.
  static let script = EmbeddedText(cembedded_page_script())
}
