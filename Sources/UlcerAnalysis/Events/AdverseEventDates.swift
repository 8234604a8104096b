import UlcerRecords

/// The start and end of an adverse event made whole (section 7 of the definitions).
///
/// Start: a missing day becomes the treatment date if in that month, else day 1; a missing month
/// the treatment date if in that year, else 1 January; a missing start the treatment date. A start
/// made whole is never after the end (a partial end as its last day): then it is the end.
/// End: a partial end becomes its last day, not after the cut-off or the death. A complete end
/// after the cut-off is not known yet.
struct AdverseEventDates {
  let start: CalendarDate?
  /// The time of day of a complete start.
  let startSecond: Int32?
  let isStartImputed: Bool
  let isUndated: Bool
  let end: CalendarDate?
  let isEndImputed: Bool

  init(
    of event: AdverseEvent, treatmentDate: CalendarDate?, cut: CalendarDate?, death: CalendarDate?
  ) {
    let lastPossibleEnd = event.end?.latest
    let known = event.start?.earliest
    isUndated = known == nil
    if let known, let partial = event.start {
      switch partial {
      case .day(let moment):
        start = moment.date
        startSecond = moment.secondOfDay
        isStartImputed = false
      case .month, .year:
        startSecond = nil
        isStartImputed = true
        let last = partial.latest ?? known
        let isTreatedThen = treatmentDate.map { known <= $0 && $0 <= last } ?? false
        start = earlier(isTreatedThen ? treatmentDate : known, lastPossibleEnd)
      }
    } else {
      startSecond = nil
      isStartImputed = true
      start = treatmentDate.map { earlier($0, lastPossibleEnd) ?? $0 } ?? lastPossibleEnd
    }
    switch event.end {
    case .day(let moment):
      end = cut.map { moment.date > $0 } ?? false ? nil : moment.date
      isEndImputed = false
    case .month, .year:
      end = lastPossibleEnd.flatMap { earlier(earlier($0, cut), death) }
      isEndImputed = end != nil
    case nil:
      end = nil
      isEndImputed = false
    }
  }
}

/// The earlier of two dates; an unknown one is ignored.
private func earlier(_ first: CalendarDate?, _ second: CalendarDate?) -> CalendarDate? {
  guard let first else { return second }
  guard let second else { return first }
  return min(first, second)
}
