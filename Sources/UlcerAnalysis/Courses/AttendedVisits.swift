import UlcerRecords

/// The distinct days of attended visits of each participant, ascending.
struct AttendedVisits {
  private let dates: [CalendarDate]
  private let ranges: [Range<Int>]

  init(of records: StudyRecords) {
    let own = ParticipantRows(of: records.visits, participants: records.participants.count) {
      $0.participant
    }
    var dates: [CalendarDate] = []
    var ranges: [Range<Int>] = []
    ranges.reserveCapacity(records.participants.count)
    for participant in records.participants.indices {
      let start = dates.count
      for row in own[participant] where records.visits[row].isAttended {
        if let date = records.visits[row].date { dates.append(date) }
      }
      dates[start...].sort()
      var kept = start
      for place in start..<dates.count where kept == start || dates[kept - 1] != dates[place] {
        dates[kept] = dates[place]
        kept += 1
      }
      dates.removeSubrange(kept...)
      ranges.append(start..<kept)
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
