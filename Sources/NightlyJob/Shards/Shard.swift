import UlcerIngest

/// One of the equal parts into which a night's items are divided, so that several machines make them.
///
/// A participant's files belong to the part that the hash of the id says: a participant who joins
/// moves nobody else. What is about the whole study belongs to the first part.
package struct Shard: Hashable, Sendable {
  /// The most parts that a night can have.
  package static let most = 9_999

  /// Which part, from 1.
  package let number: Int
  /// How many parts there are.
  package let count: Int

  /// Names a part; `nil` where there is no such part.
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

  /// Whether this part makes an item.
  func holds(_ item: RunItem) -> Bool {
    Shard.number(of: item, among: count) == number
  }

  /// The part that makes an item.
  static func number(of item: RunItem, among count: Int) -> Int {
    item.participant.map { number(of: $0, among: count) } ?? 1
  }

  /// The part that a participant's files belong to: the first 48 bits of the id's SHA-256, modulo
  /// the number of parts, and one.
  static func number(of participant: String, among count: Int) -> Int {
    let value = UInt64(SafeFileName.digest(of: participant), radix: 16) ?? 0
    return Int(value % UInt64(max(1, count))) + 1
  }
}

/// What a call of the nightly job does of a night.
package enum NightlyWork: Hashable, Sendable {
  /// Everything.
  case everything
  /// One part of the items; nothing is published.
  case shard(Shard)
  /// Publishes what the parts hold.
  case collection

  /// Whether it makes a part.
  var isShard: Bool {
    if case .shard = self { true } else { false }
  }

  /// Whether it makes something that tells what changed since the previous run.
  var comparesRuns: Bool {
    if case .shard(let shard) = self { shard.number == 1 } else { true }
  }
}
