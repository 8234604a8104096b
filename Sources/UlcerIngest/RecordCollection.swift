import DelimitedText
import UlcerRecords

/// Records of one kind with the records of the file that they came from.
struct RecordCollection<Element> {
  private(set) var records: [Element] = []
  private(set) var sources: [Int] = []

  mutating func add(_ record: Element, from source: Int) {
    records.append(record)
    sources.append(source)
  }

  /// Leaves out what was rejected after it had been read.
  func usable(_ row: RowReader) -> (records: [Element], lines: [Int]) {
    var kept: [Element] = []
    kept.reserveCapacity(records.count)
    var lines: [Int] = []
    lines.reserveCapacity(records.count)
    for (record, source) in zip(records, sources) where !row.isRejected(source) {
      kept.append(record)
      lines.append(row.table.document.line(of: source))
    }
    return (kept, lines)
  }
}
