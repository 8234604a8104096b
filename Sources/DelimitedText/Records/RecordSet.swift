/// Some of the records of a file, one bit each.
///
/// A damaged file may have millions of damaged records: a bit is all that is kept of one.
struct RecordSet: Hashable, Sendable {
  private var words: [UInt64] = []
  /// The number of records in the set.
  private(set) var count = 0

  var isEmpty: Bool { count == 0 }

  /// The first of the records that follow the given number of them.
  func first(after number: Int = 0) -> Int? { dropFirst(number).first { _ in true } }

  func contains(_ record: Int) -> Bool {
    let word = record >> 6
    guard record >= 0, word < words.count else { return false }
    return words[word] & 1 << UInt64(record & 63) != 0
  }

  mutating func insert(_ record: Int) {
    guard record >= 0, !contains(record) else { return }
    let word = record >> 6
    while words.count <= word { words.append(0) }
    words[word] |= 1 << UInt64(record & 63)
    count += 1
  }

  /// Adds another set's records below `limit`, each moved up by `offset`.
  mutating func add(_ other: RecordSet, offset: Int = 0, below limit: Int = .max) {
    for record in other where record < limit { insert(record + offset) }
  }
}

extension RecordSet: Sequence {
  /// The records in their order.
  struct Iterator: IteratorProtocol {
    fileprivate let words: [UInt64]
    fileprivate var word = 0
    fileprivate var rest: UInt64

    mutating func next() -> Int? {
      while rest == 0 {
        word += 1
        guard word < words.count else { return nil }
        rest = words[word]
      }
      defer { rest &= rest &- 1 }
      return word << 6 + rest.trailingZeroBitCount
    }
  }

  func makeIterator() -> Iterator { Iterator(words: words, rest: words.first ?? 0) }
  var underestimatedCount: Int { count }
}
