import UlcerIngest

/// One of the equal parts into which a night's items are divided for several machines.
///
/// The hash of a participant's id decides the part of that participant's files, so a participant
/// who joins moves nobody else's. Items about the whole study belong to the first part.
package struct Shard: Hashable, Sendable {
  /// The largest number of parts that a night can have.
  package static let most = 9_999

  /// The number of the part, from 1.
  package let number: Int
  /// The number of parts.
  package let count: Int

  /// Creates a part; `nil` if there is no such part.
  package init?(_ number: Int, of count: Int) {
    guard (1...Shard.most).contains(count), (1...count).contains(number) else { return nil }
    self.number = number
    self.count = count
  }

  /// Reads `3/16`: the third of sixteen parts; `nil` for anything else.
  package init?(_ text: String) {
    let numbers = text.split(separator: "/", omittingEmptySubsequences: false).map { word in
      word.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(word) : nil
    }
    guard numbers.count == 2, let number = numbers[0], let count = numbers[1] else { return nil }
    self.init(number, of: count)
  }

  /// Tells if this part makes an item.
  func holds(_ item: RunItem) -> Bool {
    Shard.number(of: item, among: count) == number
  }

  /// Returns the part that makes an item.
  static func number(of item: RunItem, among count: Int) -> Int {
    item.participant.map { number(of: $0, among: count) } ?? 1
  }

  /// Returns the part that a participant's files belong to: the first 48 bits of the id's SHA-256,
  /// modulo the number of parts, plus one.
  static func number(of participant: String, among count: Int) -> Int {
    let value = UInt64(SafeFileName.digest(of: participant), radix: 16) ?? 0
    return Int(value % UInt64(max(1, count))) + 1
  }
}

/// The part of a night's work that a call of the nightly job does.
package enum NightlyWork: Hashable, Sendable {
  /// Everything.
  case everything
  /// One part of the items; nothing is published.
  case shard(Shard)
  /// Publishes the items that the parts hold.
  case collection

  /// The call makes a part.
  var isShard: Bool {
    if case .shard = self { true } else { false }
  }

  /// The call makes items that show changes since the previous run.
  var comparesRuns: Bool {
    if case .shard(let shard) = self { shard.number == 1 } else { true }
  }
}
