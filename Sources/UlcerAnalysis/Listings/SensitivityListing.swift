import PlainOutput

/// Writes `sensitivity.csv` and `sensitivity.json`: the sensitivity grid.
public enum SensitivityListing {
  /// The text of `sensitivity.csv`: one row per number.
  ///
  /// Columns: id, analysis (the id of the primary result), varied, choice, primary_choice, primary
  /// (yes for the primary analysis itself), kind, count, of, estimate, lower, upper, unit, reason
  /// (why there is no number), primary_estimate, difference, population, participants, ulcers,
  /// method.
  public static func text(of grid: SensitivityGrid) -> String {
    var table = TableText(columns: [
      "id", "analysis", "varied", "choice", "primary_choice", "primary", "kind", "count", "of",
      "estimate", "lower", "upper", "unit", "reason", "primary_estimate", "difference",
      "population", "participants", "ulcers", "method",
    ])
    for row in grid.rows {
      let value = ValueCells(row.value)
      table.add([
        TableText.cell(row.id), TableText.cell(row.analysis.text), row.parameter.rawValue,
        TableText.cell(row.choice), TableText.cell(row.primaryChoice),
        TableText.cell(row.isPrimary), value.kind, TableText.cell(row.value.count),
        TableText.cell(value.total), TableText.cell(row.value.magnitude),
        TableText.cell(value.lower), TableText.cell(value.upper), TableText.cell(value.unit),
        TableText.cell(value.reason), TableText.cell(row.primaryValue.magnitude),
        TableText.cell(row.difference), TableText.cell(row.population),
        TableText.cell(row.participants), TableText.cell(row.ulcers), TableText.cell(row.method),
      ])
    }
    return table.text
  }

  /// The text of `sensitivity.json`; values are those of `results.json`.
  public static func json(
    of grid: SensitivityGrid, in analysis: StudyAnalysis, programVersion: String
  ) -> String {
    let string = JSONText.string
    let rows = grid.rows.map { row in
      JSONText.object([
        ("id", string(row.id)), ("analysis", string(row.analysis.text)),
        ("label", string(row.label)), ("varied", string(row.parameter.rawValue)),
        ("choice", string(row.choice)), ("primaryChoice", string(row.primaryChoice)),
        ("primary", row.isPrimary ? "true" : "false"), ("population", string(row.population)),
        ("method", string(row.method)), ("participants", String(row.participants)),
        ("ulcers", row.ulcers.map(String.init)),
        ("value", ResultValueListing.text(of: row.value)),
        ("primaryValue", ResultValueListing.text(of: row.primaryValue)),
        ("difference", JSONText.number(row.difference)),
      ])
    }
    return SideFileJSON(
      schema: "cicatrix-sensitivity/1", programVersion: programVersion, analysis: analysis
    ).text([("rows", SideFileJSON.lines(rows))])
  }
}

/// The parts of a value that have columns of their own.
private struct ValueCells {
  var kind = ""
  var total: Int?
  var lower: Double?
  var upper: Double?
  var unit = ""
  var reason = ""

  init(_ value: ResultValue) {
    lower = value.limits?.lower
    upper = value.limits?.upper
    switch value {
    case .count: kind = "count"
    case .proportion(_, let total, _):
      kind = "proportion"
      self.total = total
    case .estimate(_, _, let unit):
      kind = "estimate"
      self.unit = unit
    case .rate(_, _, _, _, let unit):
      kind = "rate"
      self.unit = unit
    case .curve(let unit, _):
      kind = "curve"
      self.unit = unit
    case .notEstimable(let reason):
      kind = "notEstimable"
      self.reason = reason
    case .notReached(let unit, _, let lower):
      kind = "notReached"
      self.lower = lower
      self.unit = unit
    }
  }
}
