/// The places of records by participant, in the order of the file otherwise; counted, not sorted.
struct RecordsByParticipant {
  private let starts: [Int]
  private let order: [Int]

  /// Counts records by participant; a record of an unknown participant has no place.
  init(_ participants: [Int], count: Int) {
    var starts = [Int](repeating: 0, count: count + 1)
    for participant in participants where participant >= 0 && participant < count {
      starts[participant + 1] += 1
    }
    for place in starts.indices.dropFirst() { starts[place] += starts[place - 1] }
    var next = starts
    var order = [Int](repeating: 0, count: starts[count])
    for (place, participant) in participants.enumerated()
    where participant >= 0 && participant < count {
      order[next[participant]] = place
      next[participant] += 1
    }
    self.starts = starts
    self.order = order
  }

  /// The places of one participant's records; none for `nil`.
  subscript(participant: Int?) -> ArraySlice<Int> {
    guard let participant else { return [] }
    return order[starts[participant]..<starts[participant + 1]]
  }
}
