/// Pairs the records of one participant in one study with those in the other.
///
/// Records with the same content are paired first, then those with equal keys, from the strictest
/// key to the widest. Among equals their content decides, then their order in the file, so that the
/// order of rows never makes a difference. Linear in the number of records, but for the sorting of
/// equals.
struct RecordMatching<Record: ComparedRecord> {
  /// Places in both lists of records that are the same record.
  private(set) var pairs: [(old: Int, new: Int)] = []
  /// Places of records that the newer list lacks.
  private(set) var removed: [Int]
  /// Places of records that the older list lacks.
  private(set) var added: [Int]

  private let old: [Record]
  private let new: [Record]

  /// Matches two lists of records of one participant.
  init(_ old: [Record], _ new: [Record]) {
    self.old = old
    self.new = new
    removed = Array(old.indices)
    added = Array(new.indices)
    pairIdentical()
    for key in Record.keys where !removed.isEmpty && !added.isEmpty { pair(key) }
  }

  /// Pairs records with the same content, the first with the first and so on.
  private mutating func pairIdentical() {
    // Places of identical old records are linked: from the first of them to the next.
    var first: [Record: Int] = [:]
    first.reserveCapacity(old.count)
    var next = [Int](repeating: -1, count: old.count)
    for place in old.indices.reversed() {
      if let later = first.updateValue(place, forKey: old[place]) { next[place] = later }
    }
    var isOldPaired = [Bool](repeating: false, count: old.count)
    added = []
    pairs.reserveCapacity(min(old.count, new.count))
    for place in new.indices {
      guard let partner = first[new[place]], partner >= 0 else {
        added.append(place)
        continue
      }
      pairs.append((partner, place))
      isOldPaired[partner] = true
      first[new[place]] = next[partner]
    }
    removed.removeAll { isOldPaired[$0] }
  }

  /// Pairs the remaining records by one key.
  private mutating func pair(_ key: (Record) -> [RecordCell?]?) {
    var groups: [[RecordCell?]: Group] = [:]
    for place in removed {
      if let key = key(old[place]) { groups[key, default: Group()].old.append(place) }
    }
    for place in added {
      // A key that the older list lacks pairs nothing.
      if let key = key(new[place]) { groups[key]?.new.append(place) }
    }
    var isOldPaired = [Bool](repeating: false, count: old.count)
    var isNewPaired = [Bool](repeating: false, count: new.count)
    for group in groups.values where !group.new.isEmpty {
      for (left, right) in zip(ordered(group.old, old), ordered(group.new, new)) {
        pairs.append((left, right))
        isOldPaired[left] = true
        isNewPaired[right] = true
      }
    }
    removed.removeAll { isOldPaired[$0] }
    added.removeAll { isNewPaired[$0] }
  }

  /// Places in the order of their records' content, equals in their own order.
  private func ordered(_ places: [Int], _ records: [Record]) -> [Int] {
    guard places.count > 1 else { return places }
    let rows = places.map { (place: $0, cells: records[$0].cells) }
    return rows.sorted { one, other in
      if RecordCell.isBefore(one.cells, other.cells) { return true }
      return !RecordCell.isBefore(other.cells, one.cells) && one.place < other.place
    }.map(\.place)
  }

  private struct Group {
    var old: [Int] = []
    var new: [Int] = []
  }
}
