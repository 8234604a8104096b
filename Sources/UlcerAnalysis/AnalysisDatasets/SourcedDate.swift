import UlcerRecords

/// A date and the row that states it.
struct SourcedDate: Hashable {
  let date: CalendarDate
  let row: SourceRow

  /// A death of the participant at that index in the records.
  /// The cell is `end_date` if participation ended by death on that day, even if `death_date` is
  /// empty. Otherwise it is `death_date`.
  /// even if `death_date` is empty. Otherwise only `death_date` can say it.
  init(death date: CalendarDate, of person: Participant, at place: Int) {
    let isEnd = person.endReason == .death && person.endDate == date
    self.init(date: date, row: .participant(place, isEnd ? .end : .death))
  }

  init(date: CalendarDate, row: SourceRow) {
    self.date = date
    self.row = row
  }
}
