import UlcerRecords

/// Assessed rows by participant, location and date, and where one location of one participant ends.
///
/// `not-assessed` rows say nothing and are left out; of two rows on one date the later counts.
struct AssessmentOrder {
  /// Places in the ulcer assessments.
  let rows: [Int]
  /// Each participant's stretch of `rows`.
  let byParticipant: [Range<Int>]
  /// Stretches of one participant and one location, in order.
  let places: [Range<Int>]

  private struct Key {
    let place: UInt64
    let date: Int32
    let row: Int32
  }

  init(of records: StudyRecords) {
    var keys: [Key] = []
    keys.reserveCapacity(records.ulcers.count)
    for (row, ulcer) in records.ulcers.enumerated() where ulcer.status != .notAssessed {
      let place = UInt64(ulcer.participant) << 16 | UInt64(ulcer.location.ordinal)
      keys.append(
        Key(place: place, date: ulcer.date.daysSinceEpoch, row: Int32(clamping: row)))
    }
    keys.sort { left, right in
      if left.place != right.place { return left.place < right.place }
      return left.date != right.date ? left.date < right.date : left.row < right.row
    }
    var rows: [Int] = []
    rows.reserveCapacity(keys.count)
    var byParticipant: [Range<Int>] = []
    var places: [Range<Int>] = []
    var next = 0
    for participant in records.participants.indices {
      let start = rows.count
      while next < keys.count, Int(keys[next].place >> 16) == participant {
        let place = keys[next].place
        let placeStart = rows.count
        while next < keys.count, keys[next].place == place {
          let isSuperseded =
            next + 1 < keys.count && keys[next + 1].place == place
            && keys[next + 1].date == keys[next].date
          if !isSuperseded { rows.append(Int(keys[next].row)) }
          next += 1
        }
        places.append(placeStart..<rows.count)
      }
      byParticipant.append(start..<rows.count)
    }
    self.rows = rows
    self.byParticipant = byParticipant
    self.places = places
  }
}
