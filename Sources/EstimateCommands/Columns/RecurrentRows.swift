import SourceDiagnostics
import SurvivalStatistics

/// The recurrent histories that the rows of a file make up.
struct RecurrentRows {
  /// The numbers of rows by their use.
  let account: RowAccount
  /// The names of the groups, in order; `all` without a column.
  let groups: [String]
  /// The histories of each group, in the order of `groups`.
  let byGroup: [[RecurrentHistory]]

  /// One row of a participant.
  private struct Stretch {
    let row: Int
    let entry: Double?
    let time: Double
    let isEvent: Bool
    let group: Int
  }

  /// Reads the rows; a participant in two groups, or whose stretches overlap or leave a gap, ends
  /// with "data errors".
  init(
    _ table: ColumnTable, id: String, time: String, event: String, cause: String?,
    censored: NameList?, entry: String?, group: String?
  ) throws {
    var options = FollowUpOptions()
    options.time = time
    options.event = event
    options.cause = cause
    options.censored = censored
    options.entry = entry
    options.cluster = nil
    options.weight = nil
    let rows = try SelectedRows(
      table, options.requests(table) + [.text("--id", id), .text("--group", group)])
    try options.refuseNegativeTimes(rows)
    try options.refuseUnusedWords(table)
    let events = try EventCauses.single(rows, options, table)
    let causes = events.causes
    let labels = rows.labels("--group")
    let ids = RowLabels(rows.texts("--id") ?? [])
    let times = rows.numbers("--time")
    let entries = rows.optionalNumbers("--entry")
    var account = rows.account
    var errors: [Diagnostic] = []
    var byGroup = Array(repeating: [RecurrentHistory](), count: labels.names.count)
    for members in ids.rows {
      let stretches = members.map {
        Stretch(
          row: $0, entry: entries?[$0], time: times[$0], isEvent: causes[$0] > 0,
          group: labels.places[$0])
      }.sorted { ($0.time, $0.row) < ($1.time, $1.row) }
      let atRisk = stretches.filter { stretch in stretch.entry.map { $0 < stretch.time } ?? true }
      account.unusable += stretches.count - atRisk.count
      guard let first = atRisk.first, let last = atRisk.last else { continue }
      for (before, after) in zip(atRisk, atRisk.dropFirst()) {
        if after.group != before.group {
          errors.append(
            rows.error("a participant is in two groups", in: "--group", row: after.row))
        }
        if let entry = after.entry, entry != before.time {
          errors.append(
            rows.error(
              "this stretch does not begin where the one before it ends", in: "--entry",
              row: after.row, hint: "the stretches of a participant join without gap or overlap"))
        }
      }
      byGroup[first.group].append(
        RecurrentHistory(
          entry: first.entry, followUp: last.time,
          eventTimes: atRisk.filter(\.isEvent).map(\.time)))
    }
    try SelectedRows.refuse(errors)
    account.notices += events.notices
    self.account = account
    self.byGroup = byGroup
    groups = labels.names
  }
}
