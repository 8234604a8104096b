/// What the scan of one part found; records count from the part's first, lines from 0.
struct ScannedPart: Sendable {
  var index = RecordIndex()
  /// How many records the part has, those that are not indexed among them.
  var recordCount = 0
  /// Where the next part must begin.
  var end = 0
  /// How many lines the part has.
  var lineCount = 0
  /// Blank lines after the last record, and the first of them.
  var pendingBlank: (first: Int, count: Int)?
  /// Whether the line of a record is its number.
  var isRegular = true

  /// A record follows: the blank lines before it count.
  mutating func flushBlankLines() {
    guard let pending = pendingBlank else { return }
    index.blankLines = (
      index.blankLines?.first ?? pending.first, (index.blankLines?.count ?? 0) + pending.count
    )
    pendingBlank = nil
  }
}
