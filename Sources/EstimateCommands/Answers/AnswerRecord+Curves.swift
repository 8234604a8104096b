import SurvivalStatistics

extension AnswerRecord {
  /// A curve as its points; with fractional weights also what is at risk and what had the event by
  /// weight.
  static func curve(_ points: [CurvePoint], isWeighted: Bool = false) -> AnswerRecord {
    ["kind": "curve", "points": .records(points.map { point($0, isWeighted) })]
  }

  private static func point(_ point: CurvePoint, _ isWeighted: Bool) -> AnswerRecord {
    var record: AnswerRecord = [
      "time": .number(point.time), "atRisk": .whole(point.atRisk), "events": .whole(point.events),
      "censored": .whole(point.censored), "estimate": .number(point.estimate),
      "standardError": .number(ifAny: point.standardError), "lower": .number(ifAny: point.lower),
      "upper": .number(ifAny: point.upper),
    ]
    if isWeighted {
      record["weightAtRisk"] = .number(point.weightAtRisk)
      record["weightOfEvents"] = .number(point.weightOfEvents)
    }
    return record
  }

  /// A quantile: reached, not reached, or not estimable.
  static func quantile(_ quantile: TimeQuantile) -> AnswerRecord {
    switch quantile {
    case .reached(let time, let lower, let upper):
      [
        "kind": "estimate", "estimate": .number(time), "lower": .number(ifAny: lower),
        "upper": .number(ifAny: upper),
      ]
    case .notReached(let last, let lower):
      ["kind": "notReached", "lastFollowUp": .number(last), "lower": .number(ifAny: lower)]
    case .notEstimable(let reason): notEstimable(reason)
    }
  }

  /// A restricted mean with its horizon.
  static func restrictedMean(_ mean: RestrictedMean) -> AnswerRecord {
    switch mean.outcome {
    case .value(let value):
      [
        "kind": "estimate", "tau": .number(mean.horizon), "estimate": .number(value.estimate),
        "standardError": .number(ifAny: value.standardError),
        "lower": .number(ifAny: value.lower), "upper": .number(ifAny: value.upper),
      ]
    case .notEstimable(let reason): notEstimable(reason)
    }
  }

  /// The values of a curve at requested times.
  static func landmarks(
    _ times: [Double], isWeighted: Bool = false, _ read: (Double) -> Estimable<CurveValue>
  ) -> [AnswerRecord] {
    times.map { time in
      let record: AnswerRecord = ["time": .number(time)]
      switch read(time) {
      case .value(let value):
        return record + [
          "kind": "estimate", "atRisk": .whole(value.atRisk), "estimate": .number(value.estimate),
          "standardError": .number(ifAny: value.standardError),
          "lower": .number(ifAny: value.lower), "upper": .number(ifAny: value.upper),
        ] + (isWeighted ? ["weightAtRisk": .number(value.weightAtRisk)] : [:])
      case .notEstimable(let reason): return record + notEstimable(reason)
      }
    }
  }

  /// The weights of all units and of those with an event, to follow their numbers; empty without
  /// fractional weights.
  static func weights(
    _ isWeighted: Bool, _ observations: [Observation], _ points: [CurvePoint]
  ) -> AnswerRecord {
    guard isWeighted else { return [:] }
    // Sorted, so that the order of the rows does not change a digit.
    return [
      "weightOfSubjects": .number(observations.map(\.weight).sorted().reduce(0, +)),
      "weightOfEvents": .number(points.reduce(0) { $0 + $1.weightOfEvents }),
    ]
  }
}
