/// Curves and their values at requested times, as tables for readers.
enum CurveTables {
  /// The longest table of one curve.
  private static let limit = 200

  /// The times of a curve with events; of a very long curve the first ones.
  ///
  /// With fractional weights those at risk and the events are counted, and weighed in two more
  /// columns.
  static func steps(
    _ curve: AnswerRecord, title: String, of quantity: String, isWeighted: Bool = false
  ) -> TextTable {
    let steps = curve["points"].records.filter { point in
      if case .whole(let events) = point["events"] { return events > 0 }
      return false
    }
    let shown = Array(steps.prefix(limit))
    var table = TextTable(
      shown.count < steps.count
        ? "\(title) (first \(limit) of \(steps.count) event times; --format json has all)" : title,
      shown,
      [
        "time", AnswerColumn("at risk", "atRisk"),
        "events",
      ]
        + (isWeighted
          ? [
            AnswerColumn("weight at risk", "weightAtRisk"),
            AnswerColumn("weight of events", "weightOfEvents"),
          ] : []) + values(quantity))
    table.whenEmpty = "no events"
    return table
  }

  /// Values at requested times; no table if none was requested.
  static func landmarks(
    _ records: [AnswerRecord], of quantity: String, isWeighted: Bool = false
  ) -> [TextTable] {
    if records.isEmpty { return [] }
    let columns = [
      "group", "time",
      AnswerColumn("at risk", "atRisk"),
    ]
    return [
      TextTable(
        "At requested times", records,
        columns + (isWeighted ? [AnswerColumn("weight at risk", "weightAtRisk")] : [])
          + values(quantity))
    ]
  }

  /// The weights of all units and of those with an event, to follow their numbers.
  static func weights(_ isWeighted: Bool) -> [AnswerColumn] {
    isWeighted
      ? [
        AnswerColumn("weight of subjects", "weightOfSubjects"),
        AnswerColumn("weight of events", "weightOfEvents"),
      ] : []
  }

  /// A value with its standard error and limits.
  static func values(_ quantity: String) -> [AnswerColumn] {
    [
      AnswerColumn(quantity, "estimate", absence: .reason),
      AnswerColumn("std. error", "standardError"), "lower",
      "upper",
    ]
  }

  /// A chi-square test, of what the first column says.
  static func test(_ what: String, _ key: String) -> [AnswerColumn] {
    [
      AnswerColumn(what, key), AnswerColumn("chi-square", "statistic", absence: .reason),
      AnswerColumn("degrees of freedom", "degreesOfFreedom"), AnswerColumn("p value", "pValue"),
    ]
  }
}
