/// The progress in joining the parts.
struct RecordJoin {
  /// The line on which the next part begins, and its place.
  var line: Int
  var end: Int
  /// Records that are indexed; those after them are counted.
  let indexLimit: Int
  /// Blank lines after the last record.
  private var pending: (first: Int, count: Int)?
  /// The line of every record so far is its number.
  private var isRegular = true

  init(line: Int, end: Int, indexLimit: Int) {
    self.line = line
    self.end = end
    self.indexLimit = indexLimit
  }

  /// Adds the records of a part and moves on to its end.
  mutating func append(_ part: ScannedPart, to index: inout RecordIndex) {
    let line = line
    let offset = index.count
    let found = part.index
    let taken = min(found.count, indexLimit - offset)
    if taken > 0 {
      if isRegular, !part.isRegular || line != index.firstLine + offset {
        index.lines = (0..<offset).map { UInt32(truncatingIfNeeded: index.firstLine + $0) }
        isRegular = false
      }
      if !isRegular {
        for record in 0..<taken {
          index.lines.append(UInt32(truncatingIfNeeded: line + found.line(record)))
        }
      }
      index.starts += found.starts.prefix(taken)
      index.ragged.add(found.ragged, offset: offset, below: taken)
      index.trailing.add(found.trailing, offset: offset, below: taken)
      index.flawed.add(found.flawed, offset: offset, below: taken)
      if index.bareQuote == nil, let bare = found.bareQuote, bare.record < taken {
        index.bareQuote = (bare.record + offset, bare.field)
      }
    }
    if part.recordCount > taken {
      // One record more than there is room for is always indexed.
      index.unindexed = (
        index.unindexed?.line ?? line + found.line(taken),
        (index.unindexed?.count ?? 0) + part.recordCount - taken
      )
    }
    index.isDoubtful = index.isDoubtful || found.isDoubtful
    index.unreadQuotes.add(found.unreadQuotes)
    index.fieldCount.add(found.fieldCount)
    index.hasUnnamed = index.hasUnnamed || found.hasUnnamed
    if index.lineEnd == nil { index.lineEnd = found.lineEnd }
    index.overlongLine = found.overlongLine.map { line + $0 }
    if part.recordCount > 0 {
      index.endsWithLineEnd = found.endsWithLineEnd
      let own = found.blankLines.map { (first: line + $0.first, count: $0.count) }
      for blank in [pending, own].compactMap({ $0 }) {
        index.blankLines = (
          index.blankLines?.first ?? blank.first, (index.blankLines?.count ?? 0) + blank.count
        )
      }
      pending = nil
    }
    if let blank = part.pendingBlank {
      pending = (
        pending?.first ?? line + blank.first, (pending?.count ?? 0) + blank.count
      )
    }
    self.line = line + part.lineCount
    end = part.end
  }
}
