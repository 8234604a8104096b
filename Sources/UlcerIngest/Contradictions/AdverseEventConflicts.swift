import SourceDiagnostics
import UlcerRecords

/// Contradictions between the columns of one adverse event; it is counted as the more severe.
struct AdverseEventConflicts {
  let event: AdverseEvent
  let person: Participant
  let place: SourcePosition
  /// The file has the column for seriousness criteria.
  let hasSeriousness: Bool

  /// Grade 5, outcome fatal, or death among the criteria.
  static func isFatal(_ event: AdverseEvent) -> Bool {
    event.grade == 5 || event.outcome == .fatal || event.seriousness.contains(.death)
  }

  func report(_ row: RowReader) {
    let isFatal = AdverseEventConflicts.isFatal(event)
    if isFatal, event.isSerious == false {
      row.report(
        .fatalNotSerious, at: AdverseEventColumn.serious.rawValue,
        "a fatal event that is called not serious; it counts as serious",
        hint: "correct ‘serious’, or what makes the event fatal",
        related: [row.position(fatalColumn.rawValue, row.record)])
    } else if event.isSerious == false, !event.seriousness.isEmpty {
      row.report(
        .criterionNotSerious, at: AdverseEventColumn.serious.rawValue,
        "a criterion of seriousness is named, but the event is called not serious; "
          + "it counts as serious",
        hint: "correct one of them",
        related: [row.position(AdverseEventColumn.seriousness.rawValue, row.record)])
    }
    if event.isSerious == true, hasSeriousness, event.seriousness.isEmpty,
      row.isMissing(AdverseEventColumn.seriousness)
    {
      row.report(
        .seriousWithoutCriterion, at: AdverseEventColumn.seriousness.rawValue,
        "a serious event without a criterion", hint: "state what makes the event serious",
        related: [row.position(AdverseEventColumn.serious.rawValue, row.record)])
    }
    if isFatal { reportFatal(row) }
  }

  /// The column that shows the event to be fatal.
  private var fatalColumn: AdverseEventColumn {
    if event.outcome == .fatal { return .outcome }
    return event.grade == 5 ? .grade : .seriousness
  }

  private func reportFatal(_ row: RowReader) {
    let isContradicted =
      (event.grade.map { $0 < 5 } ?? false)
      || (event.outcome.map { $0 != .fatal && $0 != .unknown } ?? false)
    if isContradicted {
      let column: AdverseEventColumn = (event.grade ?? 5) < 5 ? .grade : .outcome
      row.report(
        .fatalityDisagrees, at: column.rawValue,
        "grade, outcome and criteria disagree on whether the event was fatal; it counts as fatal",
        hint: "correct the one that is wrong",
        related: [row.position(fatalColumn.rawValue, row.record)])
    }
    if person.deathDate == nil, person.endReason != .death {
      row.report(
        .fatalEventWithoutDeath, at: fatalColumn.rawValue,
        "a fatal event, but participants.csv knows of no death",
        hint: "state death_date in participants.csv", related: [place])
    }
  }
}
