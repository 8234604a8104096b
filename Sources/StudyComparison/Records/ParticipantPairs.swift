import UlcerRecords

/// The participants of two studies by id, compared byte by byte, in that order.
struct ParticipantPairs {
  /// One participant and his or her place in each study.
  struct Pair {
    let id: String
    var place: OldAndNew<Int?>
  }

  let pairs: [Pair]

  /// Pairs participants; of two with one id in a study, which ingest rejects, the first counts.
  init(_ old: [Participant], _ new: [Participant]) {
    let sides = [ParticipantPairs.sorted(old), ParticipantPairs.sorted(new)]
    var pairs: [Pair] = []
    pairs.reserveCapacity(max(old.count, new.count))
    var (left, right) = (0, 0)
    while left < sides[0].count || right < sides[1].count {
      let one = left < sides[0].count ? sides[0][left] : nil
      let other = right < sides[1].count ? sides[1][right] : nil
      let isOld = one.map { first in other.map { !$0.isBefore(first) } ?? true } ?? false
      let isNew = other.map { second in one.map { !$0.isBefore(second) } ?? true } ?? false
      guard let id = isOld ? one?.id : other?.id else { break }
      pairs.append(
        Pair(
          id: id, place: OldAndNew(old: isOld ? one?.place : nil, new: isNew ? other?.place : nil)))
      if isOld { left += 1 }
      if isNew { right += 1 }
    }
    self.pairs = pairs
  }

  private struct Person {
    let id: String
    let place: Int

    func isBefore(_ other: Person) -> Bool { NaturalOrder.isBefore(id, other.id) }
  }

  private static func sorted(_ people: [Participant]) -> [Person] {
    let all = people.enumerated().map { Person(id: $1.id, place: $0) }.sorted { one, other in
      one.isBefore(other) || (!other.isBefore(one) && one.place < other.place)
    }
    var unique: [Person] = []
    unique.reserveCapacity(all.count)
    for person in all where unique.last.map({ $0.isBefore(person) }) ?? true {
      unique.append(person)
    }
    return unique
  }
}
