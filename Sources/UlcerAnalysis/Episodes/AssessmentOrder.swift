import UlcerRecords

/// Assessed rows by participant, location and date, and the ranges of each location of each
/// participant.
///
/// `not-assessed` rows have no finding and are left out; of two rows on one date the later counts.
struct AssessmentOrder {
  /// Places in the ulcer assessments.
  let rows: [Int]
  /// Each participant's range of `rows`.
  let byParticipant: [Range<Int>]
  /// Ranges of one participant and one location, in order.
  let places: [Range<Int>]

  private struct Key {
    /// Location, then date: the order of the rows of one participant.
    let rank: UInt64
    let row: Int32
  }

  init(of records: StudyRecords) {
    let own = ParticipantRows(of: records.ulcers, participants: records.participants.count) {
      $0.participant
    }
    var rows: [Int] = []
    rows.reserveCapacity(records.ulcers.count)
    var byParticipant: [Range<Int>] = []
    byParticipant.reserveCapacity(records.participants.count)
    var places: [Range<Int>] = []
    var keys: [Key] = []
    for participant in records.participants.indices {
      let start = rows.count
      keys.removeAll(keepingCapacity: true)
      for row in own[participant] where records.ulcers[row].status != .notAssessed {
        keys.append(AssessmentOrder.key(records.ulcers[row], row))
      }
      keys.sort { left, right in
        left.rank != right.rank ? left.rank < right.rank : left.row < right.row
      }
      var next = 0
      while next < keys.count {
        let place = keys[next].rank >> 32
        let placeStart = rows.count
        while next < keys.count, keys[next].rank >> 32 == place {
          let isSuperseded = next + 1 < keys.count && keys[next + 1].rank == keys[next].rank
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

  private static func key(_ ulcer: UlcerAssessment, _ row: Int) -> Key {
    // Flips the sign bit, so that dates before 1970 come first.
    let date = UInt32(bitPattern: ulcer.date.daysSinceEpoch) ^ 0x8000_0000
    return Key(
      rank: UInt64(ulcer.location.ordinal) << 32 | UInt64(date), row: Int32(clamping: row))
  }
}
