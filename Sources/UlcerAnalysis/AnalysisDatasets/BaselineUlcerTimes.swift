import UlcerRecords

/// Times of one baseline ulcer: to healing by each rule, and to worsening.
struct BaselineUlcerTimes {
  let ulcer: BaselineUlcer
  let rows: EpisodeRows
  let treatment: SourcedDate
  let window: Int

  /// One row per parameter.
  var all: [TimeToEventRow] { [confirmed, any, midpoint, interval, worsening] }

  private func row(
    _ parameter: TimeToEventParameter, to end: SourcedDate, value: Double? = nil,
    _ ending: TimeToEventRow.Ending
  ) -> TimeToEventRow {
    var row = TimeToEventRow(
      parameter, episode: ulcer.episode, from: treatment, to: end, value: value, ending)
    row.ulcer = ulcer
    if ending.code == 0, parameter != .worsening { row.intervalStart = rows.lastOpen }
    return row
  }

  /// Under the rule `confirmed`.
  private func underConfirmed(
    _ parameter: TimeToEventParameter, value: Double
  ) -> TimeToEventRow {
    if ulcer.isConfirmed, let healing = rows.healing {
      return row(parameter, to: healing, value: value, .event("CONFIRMED HEALING"))
    }
    return unhealed(parameter, value: value)
  }

  private func unhealed(_ parameter: TimeToEventParameter, value: Double) -> TimeToEventRow {
    if ulcer.isLost, let loss = rows.loss {
      return row(
        parameter, to: loss, value: value,
        .censored(2, rows.lossWords, at: "DATE OF LOSS"))
    }
    let ending: TimeToEventRow.Ending =
      ulcer.isHealed
      ? .censored(3, "HEALED NOT CONFIRMED", at: "LAST OPEN ASSESSMENT")
      : ulcer.isNeverAssessedAfterTreatment
        ? .censored(4, "NOT ASSESSED AFTER TREATMENT", at: "LAST OPEN ASSESSMENT")
        : .censored(1, "OPEN", at: "LAST OPEN ASSESSMENT")
    return row(parameter, to: rows.lastOpen, value: value, ending)
  }

  private var confirmed: TimeToEventRow {
    underConfirmed(.healingConfirmed, value: Double(ulcer.time))
  }

  private var any: TimeToEventRow {
    if ulcer.isHealed, let healing = rows.healing {
      return row(
        .healingAny, to: healing, value: Double(ulcer.timeAny),
        .event(ulcer.isConfirmed ? "CONFIRMED HEALING" : "HEALING NOT CONFIRMED"))
    }
    return unhealed(.healingAny, value: Double(ulcer.timeAny))
  }

  private var midpoint: TimeToEventRow {
    var row = underConfirmed(.healingMidpoint, value: ulcer.timeMidpoint)
    if ulcer.isConfirmed { row.interval = (ulcer.intervalLeft, ulcer.time) }
    return row
  }

  private var interval: TimeToEventRow {
    var row = underConfirmed(.healingInterval, value: Double(ulcer.time))
    row.interval =
      ulcer.isConfirmed ? (ulcer.intervalLeft, ulcer.time) : (ulcer.time, nil)
    return row
  }

  /// To the first row that is worse, else to the last row that was compared with the reference.
  private var worsening: TimeToEventRow {
    let ulcers = rows.records.ulcers
    if let worse = ulcer.worseRows.first {
      return row(
        .worsening,
        to: SourcedDate(date: treatment.date.advanced(by: worse.day), row: .ulcer(worse.row)),
        .event(
          "WORSE: "
            + worse.reasons.map { TableText.capitals($0.rawValue) }
            .joined(separator: "; ")))
    }
    let compared = rows.history.order[rows.episode.courseRows].last {
      ulcers[$0].date > treatment.date
        && ulcers[$0].date.days(since: treatment.date) <= window
    }
    let last = compared ?? ulcer.referenceRow
    return row(
      .worsening, to: SourcedDate(date: ulcers[last].date, row: .ulcer(last)),
      compared == nil
        ? .censored(4, "NOT ASSESSED AFTER TREATMENT", at: "REFERENCE ASSESSMENT")
        : .censored(1, "NOT WORSE", at: "LAST ASSESSMENT IN THE WINDOW"))
  }
}
