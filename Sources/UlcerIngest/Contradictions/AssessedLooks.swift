import UlcerRecords

/// The assessed rows of each participant: counted and dealt out, not sorted.
struct AssessedLooks: Sendable {
  /// The rows of participant n lie from `starts[n]` to before `starts[n + 1]`.
  private let starts: [Int32]
  private let places: [Int32]

  /// - Parameter participants: the number of participants; every assessment is of one of them.
  init(_ assessments: [UlcerAssessment], participants: Int) {
    var starts = [Int32](repeating: 0, count: participants + 2)
    for assessment in assessments where assessment.status != .notAssessed {
      starts[assessment.participant + 2] &+= 1
    }
    for place in 2..<starts.count { starts[place] &+= starts[place - 1] }
    var places = [Int32](repeating: 0, count: Int(starts[starts.count - 1]))
    for (index, assessment) in assessments.enumerated() where assessment.status != .notAssessed {
      let next = starts[assessment.participant + 1]
      places[Int(next)] = Int32(truncatingIfNeeded: index)
      starts[assessment.participant + 1] = next &+ 1
    }
    self.starts = starts
    self.places = places
  }

  /// One participant's rows by location, day and line.
  func order(of participant: Int, in assessments: [UlcerAssessment]) -> [Int] {
    let own = places[Int(starts[participant])..<Int(starts[participant + 1])]
    // Location (9 bits) and day (32 bits) as one number, then the line's turn among the rows.
    let turns = own.count < 1 << 23 ? UInt64(23) : 0
    var keys = own.enumerated().map { turn, place in
      let assessment = assessments[Int(place)]
      let day = UInt64(UInt32(bitPattern: assessment.date.daysSinceEpoch) ^ 0x8000_0000)
      let look = UInt64(assessment.location.ordinal) << 32 | day
      return turns == 0 ? look : look << turns | UInt64(turn)
    }
    guard turns > 0 else {
      // More rows than turns have room for: equal assessments keep the order of their lines.
      return own.indices.sorted {
        (keys[$0 - own.startIndex], $0) < (keys[$1 - own.startIndex], $1)
      }.map { Int(own[$0]) }
    }
    keys.sort()
    return keys.map { Int(own[own.startIndex + Int($0 & ((1 << turns) - 1))]) }
  }
}
