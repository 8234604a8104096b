/// Scores of units added up by participant, for a permutation of participants.
struct ParticipantScores {
  private struct Participant {
    let group: Int
    let stratum: Int
    var score: Double
  }

  private var participants: [Participant] = []
  private var places: [Int: Int] = [:]
  /// A participant has units in two groups or strata.
  private(set) var isAmbiguous = false

  /// Adds a unit; without a cluster it is a participant of its own.
  mutating func add(_ score: Double, cluster: Int?, group: Int, stratum: Int) {
    if let cluster, let place = places[cluster] {
      if participants[place].group != group || participants[place].stratum != stratum {
        isAmbiguous = true
      }
      participants[place].score += score
      return
    }
    if let cluster { places[cluster] = participants.count }
    participants.append(Participant(group: group, stratum: stratum, score: score))
  }

  /// The participants by stratum, those of one group against all others.
  ///
  /// Scores ascend, so that the order of the units does not matter, not even in random draws.
  func strata(first: Int) -> [PermutationStratum] {
    Dictionary(grouping: participants, by: \.stratum).sorted { $0.key < $1.key }.map { _, members in
      PermutationStratum(
        first: members.filter { $0.group == first }.map(\.score).sorted(),
        second: members.filter { $0.group != first }.map(\.score).sorted())
    }
  }
}
