import PlainOutput
public import UlcerRecords

/// Writes the value of a result as JSON.
public enum ResultValueListing {
  /// One JSON object, e.g. `{"kind":"count","count":12}`.
  public static func text(of value: ResultValue) -> String {
    let number = JSONText.number
    switch value {
    case .count(let count):
      return object("count", [("count", String(count))])
    case .proportion(let count, let total, let limits):
      return object(
        "proportion",
        [
          ("count", String(count)), ("of", String(total)),
          ("estimate", number(value.estimate)),
        ] + members(of: limits))
    case .estimate(let estimate, let limits, let unit):
      return object(
        "estimate",
        [("estimate", number(estimate))] + members(of: limits)
          + [("unit", JSONText.string(unit))])
    case .rate(let events, let exposure, let estimate, let limits, let unit):
      return object(
        "rate",
        [
          ("events", String(events)), ("exposure", number(exposure)),
          ("estimate", number(estimate)),
        ] + members(of: limits) + [("unit", JSONText.string(unit))])
    case .curve(let unit, let points):
      return object(
        "curve",
        [("unit", JSONText.string(unit)), ("points", JSONText.array(points.map(point)))])
    case .notEstimable(let reason):
      return object("notEstimable", [("reason", JSONText.string(reason))])
    case .notReached(let unit, let lastFollowUp, let lower):
      return object(
        "notReached",
        [
          ("unit", JSONText.string(unit)), ("lastFollowUp", number(lastFollowUp)),
          ("lower", number(lower)),
        ])
    }
  }

  /// The value of a result by its name, with who is at risk where the name is of a day on a curve.
  ///
  /// `"atRisk":{"ulcers":9,"participants":4}` is the last key, also of a value that is not estimable;
  /// 0 where nothing was read: the value is not estimable then, with its reason.
  public static func text(
    of value: ResultValue, _ name: ResultName, atRisk: NumberAtRisk?
  ) -> String {
    let text = text(of: value)
    guard name.traits.statesAtRisk else { return text }
    let number = JSONText.object([
      ("ulcers", String(atRisk?.ulcers ?? 0)), ("participants", String(atRisk?.participants ?? 0)),
    ])
    return "\(text.dropLast()),\(JSONText.string("atRisk")):\(number)}"
  }

  private static func object(_ kind: String, _ members: [(key: String, value: String?)]) -> String {
    JSONText.object([("kind", JSONText.string(kind))] + members)
  }

  private static func members(of limits: ResultLimits?) -> [(key: String, value: String?)] {
    guard let limits else { return [] }
    return [("lower", JSONText.number(limits.lower)), ("upper", JSONText.number(limits.upper))]
  }

  private static func point(_ point: ResultCurvePoint) -> String {
    JSONText.object([
      ("time", JSONText.number(point.time)), ("from", point.from.map { JSONText.number($0) }),
      ("atRisk", String(point.atRisk)), ("events", String(point.events)),
      ("censored", String(point.censored)), ("estimate", JSONText.number(point.estimate)),
      ("standardError", JSONText.number(point.standardError)),
      ("lower", JSONText.number(point.lower)), ("upper", JSONText.number(point.upper)),
    ])
  }
}
