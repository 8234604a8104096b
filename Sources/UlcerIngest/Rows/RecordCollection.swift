import DelimitedText
import ParallelWork
import UlcerRecords

/// Records of one kind with the records of the file that they came from.
struct RecordCollection<Element: Sendable>: Sendable {
  private(set) var records: [Element] = []
  private(set) var sources: [Int32] = []

  /// An empty collection with room for that many.
  init(capacity: Int = 0) {
    LargeMemory.reserve(capacity, in: &records)
    LargeMemory.reserve(capacity, in: &sources)
  }

  mutating func add(_ record: Element, from source: Int) {
    records.append(record)
    sources.append(Int32(truncatingIfNeeded: source))
  }

  /// Adds the records of the rows that follow.
  mutating func add(_ part: RecordCollection<Element>) {
    records += part.records
    sources += part.sources
  }

  /// Leaves out records that were rejected after they had been read.
  mutating func removeRejected(_ ledger: RowLedger) {
    guard var kept = sources.firstIndex(where: { ledger.isRejected(Int($0)) }) else { return }
    for place in kept..<sources.count where !ledger.isRejected(Int(sources[place])) {
      records.swapAt(kept, place)
      sources.swapAt(kept, place)
      kept += 1
    }
    records.removeSubrange(kept...)
    sources.removeSubrange(kept...)
  }

  /// Changes the record that came from a record of the file, if it was kept; sources ascend.
  mutating func change(from source: Int, _ change: (inout Element) -> Void) {
    var (low, high) = (0, sources.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(sources[middle]) < source { low = middle + 1 } else { high = middle }
    }
    guard low < sources.count, Int(sources[low]) == source else { return }
    change(&records[low])
  }

  /// The line of each record.
  func lines(in document: DelimitedDocument) -> [Int32] {
    sources.map { Int32(truncatingIfNeeded: document.line(of: Int($0))) }
  }
}
