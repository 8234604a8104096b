/// The result of scanning one part; records count from the part's first, lines from 0.
struct ScannedPart: Sendable {
  var index = RecordIndex()
  /// The number of records of the part, those that are not indexed among them.
  var recordCount = 0
  /// The offset at which the next part must begin.
  var end = 0
  /// The number of lines of the part.
  var lineCount = 0
  /// Blank lines after the last record, and the first of them.
  var pendingBlank: (first: Int, count: Int)?
  /// The line of every record is its number.
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
