import SurvivalStatistics

/// The rows of a regression, with text columns turned into indicators.
struct RegressionRows {
  /// The numbers of rows by their use.
  let account: RowAccount
  /// The names of the covariates: a column, or `column=level`.
  let names: [String]
  /// The rows.
  let intervals: [RiskInterval]
  /// The weights, with the fact whether all are whole; `nil` if there are none.
  let weights: CaseWeights?

  /// Reads the rows.
  init(
    _ table: ColumnTable, _ options: FollowUpOptions, covariates: [String], strata: String?
  ) throws {
    let rows = try SelectedRows(
      table,
      options.requests(table) + [.text("--strata", strata)]
        + covariates.map { .text(Self.option($0), $0) })
    try options.refuseNegativeTimes(rows)
    try options.refuseUnusedWords(table)
    let events = try EventCauses.single(rows, options, table)
    let causes = events.causes
    let strataLabels = rows.texts("--strata").map(RowLabels.init)
    let clusters = rows.texts("--cluster").map(RowLabels.init)
    let times = rows.numbers("--time")
    let entries = rows.optionalNumbers("--entry")
    let weights = try CaseWeights(rows)
    var names: [String] = []
    var columns: [[Double]] = []
    for name in covariates {
      for column in try rows.covariate(name, Self.option(name)) {
        names.append(column.name)
        columns.append(column.values)
      }
    }
    var account = rows.account
    var intervals: [RiskInterval] = []
    for row in 0..<rows.count {
      guard entries.map({ $0[row] < times[row] }) ?? true else {
        account.unusable += 1
        continue
      }
      let weight = weights?.values[row] ?? 1
      if weight == 0 {
        account.weightless += 1
        continue
      }
      intervals.append(
        RiskInterval(
          entry: entries?[row], time: times[row], cause: causes[row],
          covariates: columns.map { $0[row] }, stratum: strataLabels?.places[row] ?? 0,
          weight: weight, cluster: clusters?.places[row]))
    }
    account.notices += events.notices
    self.account = account
    self.names = names
    self.intervals = intervals
    self.weights = weights
  }

  static func option(_ covariate: String) -> String { "--covariates \(covariate)" }
}
