import CEmbeddedFiles

/// A file of the program that every page holds as it stands: nothing of a study can be in it.
struct EmbeddedText: Sendable {
  /// The file without its last line end.
  let text: String

  private init(_ file: UnsafePointer<CChar>) {
    let whole = String(cString: file)
    text = whole.hasSuffix("\n") ? String(whole.dropLast()) : whole
  }

  /// `page.css`: the report's colours, light and dark, on screen, phone and paper.
  ///
  /// Every colour of text has at least 4.5 : 1 against its ground in both schemes; a test computes it.
  static let style = EmbeddedText(cembedded_page_style())

  /// `page.js`: a search, and the age of dates by the clock of whoever reads. The page says everything
  /// without it.
  static let script = EmbeddedText(cembedded_page_script())
}
