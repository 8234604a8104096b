/// The values of rows added up by participant.
struct ParticipantValues {
  private struct Participant {
    let group: Int
    var value: Double
  }

  private var participants: [Participant] = []
  /// A participant has values in two groups.
  private(set) var isAmbiguous = false

  /// Adds up; without clusters every row is a participant of its own.
  init(_ values: [Double], groups: [Int], clusters: [Int]?) {
    var places: [Int: Int] = [:]
    for (row, value) in values.enumerated() {
      if let cluster = clusters?[row] {
        if let place = places[cluster] {
          if participants[place].group != groups[row] { isAmbiguous = true }
          participants[place].value += value
          continue
        }
        places[cluster] = participants.count
      }
      participants.append(Participant(group: groups[row], value: value))
    }
  }

  /// The participants' values of a group, ascending, so that the order of the rows does not matter.
  func values(of group: Int) -> [Double] {
    participants.filter { $0.group == group }.map(\.value).sorted()
  }
}
