import UlcerRecords

/// The instruments named in the rows of scores, in any spelling.
struct ScoredInstruments: Sendable {
  /// Their ids, ascending.
  let ids: [String]
  /// The place in `ids` of each row's instrument.
  let turns: [Int]

  init(_ scores: [Score]) {
    var spellings: [String: Int] = [:]
    var spelled: [String] = []
    let rows = scores.map { score in
      if let known = spellings[score.instrument] { return known }
      spellings[score.instrument] = spelled.count
      spelled.append(Instrument.id(of: score.instrument))
      return spelled.count - 1
    }
    let ids = Set(spelled).sorted()
    let turns = spelled.map { id in ids.firstIndex(of: id) ?? 0 }
    self.ids = ids
    self.turns = rows.map { turns[$0] }
  }
}
