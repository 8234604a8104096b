import UlcerRecords

/// A date and the row that states it.
struct SourcedDate: Hashable {
  let date: CalendarDate
  let row: SourceRow
}
