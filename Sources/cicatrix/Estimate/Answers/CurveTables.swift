import PlainOutput
import SurvivalStatistics

/// Curves and their values at requested times, for people.
enum CurveTables {
  /// The longest table of one curve.
  private static let limit = 200

  /// The times of a curve with events; of a very long curve the first ones.
  ///
  /// With fractional weights those at risk and the events are counted, and weighed in two more
  /// columns.
  static func steps(
    _ points: [CurvePoint], title: String, of quantity: String, isWeighted: Bool = false
  ) -> TextTable {
    let steps = points.filter { $0.events > 0 }
    let shown = steps.prefix(limit)
    var table = TextTable(
      shown.count < steps.count
        ? "\(title) (first \(limit) of \(steps.count) event times; --format json has all)" : title,
      header: ["time", "at risk", "events"]
        + (isWeighted ? ["weight at risk", "weight of events"] : [])
        + [quantity, "std. error", "lower", "upper"])
    table.whenEmpty = "no events"
    for point in shown {
      let weights = isWeighted ? [point.weightAtRisk, point.weightOfEvents] : []
      table.rows.append(
        [TextTable.cell(point.time), String(point.atRisk), String(point.events)]
          + weights.map(TextTable.cell)
          + [point.estimate, point.standardError, point.lower, point.upper].map(TextTable.cell))
    }
    return table
  }

  /// The weights of all units and of those with an event, to follow their numbers.
  static func weightsHeader(_ isWeighted: Bool) -> [String] {
    isWeighted ? ["weight of subjects", "weight of events"] : []
  }

  /// The cells below that header.
  static func weights(
    _ isWeighted: Bool, _ observations: [Observation], _ points: [CurvePoint]
  ) -> [Double] {
    guard isWeighted else { return [] }
    // Sorted, so that the order of the rows does not change a digit.
    return [
      observations.map(\.weight).sorted().reduce(0, +),
      points.reduce(0) { $0 + $1.weightOfEvents },
    ]
  }

  /// The same in JSON.
  static func weightMembers(_ weights: [Double]) -> [(key: String, value: JSONValue)] {
    zip(["weightOfSubjects", "weightOfEvents"], weights).map { ($0, .number($1)) }
  }

  /// Rows of values at requested times.
  static func landmark(
    _ name: String, _ time: Double, _ value: Estimable<CurveValue>, isWeighted: Bool = false
  ) -> [String] {
    switch value {
    case .value(let value):
      [name, TextTable.cell(time), String(value.atRisk)]
        + (isWeighted ? [TextTable.cell(value.weightAtRisk)] : [])
        + [value.estimate, value.standardError, value.lower, value.upper].map(TextTable.cell)
    case .notEstimable(let reason):
      [name, TextTable.cell(time), "–"] + (isWeighted ? ["–"] : [])
        + ["not estimable: \(reason)", "–", "–", "–"]
    }
  }

  /// The header of those rows.
  static func landmarkHeader(of quantity: String, isWeighted: Bool = false) -> [String] {
    ["group", "time", "at risk"] + (isWeighted ? ["weight at risk"] : [])
      + [quantity, "std. error", "lower", "upper"]
  }
}
