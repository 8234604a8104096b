import DelimitedText
import UlcerRecords

/// Records of one kind with the records of the file that they came from.
struct RecordCollection<Element: Sendable>: Sendable {
  private(set) var records: [Element] = []
  private(set) var sources: [Int32] = []

  /// An empty collection with room for that many.
  init(capacity: Int = 0) {
    records.reserveCapacity(capacity)
    sources.reserveCapacity(capacity)
  }

  /// The parts of a file one after the other.
  init(_ parts: [RecordCollection<Element>]) {
    if parts.count == 1 {
      self = parts[0]
      return
    }
    self.init(capacity: parts.reduce(0) { $0 + $1.records.count })
    for part in parts {
      records += part.records
      sources += part.sources
    }
  }

  mutating func add(_ record: Element, from source: Int) {
    records.append(record)
    sources.append(Int32(truncatingIfNeeded: source))
  }

  /// Leaves out what was rejected after it had been read.
  func usable(_ row: RowReader) -> (records: [Element], lines: [Int]) {
    let document = row.table.document
    guard sources.contains(where: { row.isRejected(Int($0)) }) else {
      return (records, sources.map { document.line(of: Int($0)) })
    }
    var kept: [Element] = []
    kept.reserveCapacity(records.count)
    var lines: [Int] = []
    lines.reserveCapacity(records.count)
    for (record, source) in zip(records, sources) where !row.isRejected(Int(source)) {
      kept.append(record)
      lines.append(document.line(of: Int(source)))
    }
    return (kept, lines)
  }
}
