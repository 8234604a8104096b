import UlcerRecords

/// The distinct days of attended visits of each participant, ascending.
struct AttendedVisits {
  private let dates: [CalendarDate]
  private let ranges: [Range<Int>]

  init(of records: StudyRecords) {
    var attended: [(participant: Int, date: CalendarDate)] = []
    for visit in records.visits where visit.isAttended {
      if let date = visit.date { attended.append((visit.participant, date)) }
    }
    attended.sort { $0 < $1 }
    var dates: [CalendarDate] = []
    var ranges: [Range<Int>] = []
    var next = 0
    for participant in records.participants.indices {
      let start = dates.count
      while next < attended.count, attended[next].participant == participant {
        if dates.count == start || dates.last != attended[next].date {
          dates.append(attended[next].date)
        }
        next += 1
      }
      ranges.append(start..<dates.count)
    }
    self.dates = dates
    self.ranges = ranges
  }

  /// The days of one participant.
  subscript(participant: Int) -> ArraySlice<CalendarDate> { dates[ranges[participant]] }

  /// The last attended day strictly before a date.
  func last(before date: CalendarDate, of participant: Int) -> CalendarDate? {
    var low = ranges[participant].lowerBound
    let start = low
    var high = ranges[participant].upperBound
    while low < high {
      let middle = (low + high) / 2
      if dates[middle] < date { low = middle + 1 } else { high = middle }
    }
    return low > start ? dates[low - 1] : nil
  }
}
