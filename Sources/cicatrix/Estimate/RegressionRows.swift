import SurvivalStatistics

/// The rows of a regression, with text columns turned into indicators.
struct RegressionRows {
  /// What became of the rows.
  let account: RowAccount
  /// The names of the covariates: a column, or `column=level`.
  let names: [String]
  /// The rows.
  let intervals: [RiskInterval]
  /// Whether there are weights, and whether one of them is not whole.
  let weights: CaseWeights?

  /// Reads the rows.
  init(
    _ table: ColumnTable, _ options: FollowUpOptions, covariates: [String], strata: String?
  ) throws {
    var requests = options.requests(table)
    if let strata {
      requests.append(ColumnRequest(option: "--strata", name: strata, kind: .text))
    }
    for name in covariates {
      requests.append(
        ColumnRequest(option: Self.option(name), name: name, kind: .text))
    }
    let rows = try SelectedRows(table, requests)
    let causes = try EventCauses.single(rows, options, table).causes
    let strataLabels = rows.texts("--strata").map(RowLabels.init)
    let clusters = rows.texts("--cluster").map(RowLabels.init)
    let times = rows.numbers("--time")
    let entries = rows.optionalNumbers("--entry")
    let weights = try CaseWeights(rows)
    var names: [String] = []
    var columns: [[Double]] = []
    for name in covariates {
      for column in Self.columns(name, rows.texts(Self.option(name)) ?? []) {
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
    self.account = account
    self.names = names
    self.intervals = intervals
    self.weights = weights
  }

  static func option(_ covariate: String) -> String { "--covariates \(covariate)" }

  /// Numbers as one column; anything else as an indicator per level but the first.
  static func columns(
    _ name: String, _ texts: [String]
  ) -> [(name: String, values: [Double])] {
    let numbers = texts.map { DecimalCell.read(Array($0.utf8)[...])?.value }
    let values = numbers.compactMap { $0 }
    if values.count == texts.count { return [(name, values)] }
    let levels = RowLabels(texts)
    return levels.names.enumerated().dropFirst().map { place, level in
      ("\(name)=\(level)", levels.places.map { $0 == place ? 1 : 0 })
    }
  }
}
