import SourceDiagnostics

/// Quotes that are damaged, or stand where none is expected.
extension DocumentFindings {
  /// Reports damaged quotes, and the first quote in an unquoted field.
  mutating func reportQuotes(_ index: RecordIndex) {
    reportUnlisted(
      "text-after-quote", index, index.flawed, "have damaged quotes",
      "double every quote inside a quoted field")
    for record in index.flawed.prefix(DocumentFindings.listedRows) {
      guard let flaw = fields(index, record).flaw else { continue }
      switch flaw {
      case .unterminatedQuote(let field):
        add(
          "unterminated-quote", .error, fieldPosition(index, record, field),
          "the quote that opens here is never closed; the row was rejected",
          "close the quote, or double every quote inside a quoted field")
      case .textAfterQuote(let field):
        add(
          "text-after-quote", .error, fieldPosition(index, record, field),
          "text follows the closing quote of this field; the row was rejected",
          "double every quote inside a quoted field")
      case .strayQuote(let field, let lines):
        let line = index.line(record)
        let inside = max(0, lines - 1)
        add(
          "stray-quote", .error, fieldPosition(index, record, field),
          "the quote that opens in line \(line) closes only in line \(line + lines), "
            + DocumentFindings.between(inside)
            + "; it was taken for a stray quote: the row of line \(line) was rejected, the others "
            + "were read",
          "write out what a ditto mark stands for; double every quote inside a quoted field")
      }
    }
    if let bare = index.bareQuote {
      add(
        "bare-quote", .notice, fieldPosition(index, bare.record, bare.field),
        "a quote inside an unquoted field was read as it stands",
        "quote the field and double the quote")
    }
  }

  /// Describes the lines inside a stray quote.
  private static func between(_ lines: Int) -> String {
    switch lines {
    case 0: "which is a row of its own"
    case 1: "with 1 line in between that is a row of its own"
    default: "with \(lines) lines in between that are rows of their own"
    }
  }
}
