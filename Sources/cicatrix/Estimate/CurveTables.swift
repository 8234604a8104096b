import SurvivalStatistics

/// Curves and their values at requested times, for people.
enum CurveTables {
  /// The longest table of one curve.
  private static let limit = 200

  /// The times of a curve with events; of a very long curve the first ones.
  static func steps(_ points: [CurvePoint], title: String, of quantity: String) -> TextTable {
    let steps = points.filter { $0.events > 0 }
    let shown = steps.prefix(limit)
    var table = TextTable(
      shown.count < steps.count
        ? "\(title) (first \(limit) of \(steps.count) event times; --format json has all)" : title,
      header: ["time", "at risk", "events", quantity, "std. error", "lower", "upper"])
    for point in shown {
      table.rows.append([
        TextTable.cell(point.time), String(point.atRisk), String(point.events),
        TextTable.cell(point.estimate), TextTable.cell(point.standardError),
        TextTable.cell(point.lower), TextTable.cell(point.upper),
      ])
    }
    return table
  }

  /// Rows of values at requested times.
  static func landmark(
    _ name: String, _ time: Double, _ value: Estimable<CurveValue>
  ) -> [String] {
    switch value {
    case .value(let value):
      [
        name, TextTable.cell(time), String(value.atRisk), TextTable.cell(value.estimate),
        TextTable.cell(value.standardError), TextTable.cell(value.lower),
        TextTable.cell(value.upper),
      ]
    case .notEstimable(let reason):
      [name, TextTable.cell(time), "–", "not estimable: \(reason)", "–", "–", "–"]
    }
  }

  /// The header of those rows.
  static func landmarkHeader(of quantity: String) -> [String] {
    ["group", "time", "at risk", quantity, "std. error", "lower", "upper"]
  }
}
