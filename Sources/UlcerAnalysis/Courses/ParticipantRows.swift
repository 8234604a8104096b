/// The rows of each participant in their order, found by counting, without sorting or hashing.
struct ParticipantRows: Sendable {
  /// The rows of participant n are those from `starts[n]` to before `starts[n + 1]`.
  private let starts: [Int]
  private let rows: [Int]

  /// - Parameters:
  ///   - elements: records, or values made of them.
  ///   - participants: the number of participants.
  ///   - participant: the place of an element's participant, from 0 to below `participants`.
  init<Element>(
    of elements: [Element], participants: Int, by participant: (Element) -> Int
  ) {
    var starts = [Int](repeating: 0, count: participants + 2)
    for element in elements { starts[participant(element) + 2] &+= 1 }
    for place in 2..<starts.count { starts[place] &+= starts[place - 1] }
    var rows = [Int](repeating: 0, count: elements.count)
    for (row, element) in elements.enumerated() {
      let place = participant(element) + 1
      rows[starts[place]] = row
      starts[place] &+= 1
    }
    self.starts = starts
    self.rows = rows
  }

  /// The places of one participant's elements, ascending.
  subscript(participant: Int) -> ArraySlice<Int> {
    rows[starts[participant]..<starts[participant + 1]]
  }
}
