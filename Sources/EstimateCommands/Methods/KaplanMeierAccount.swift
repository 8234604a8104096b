import SurvivalStatistics

/// Gathers the curves of the groups.
struct KaplanMeierAccount {
  private let command: KaplanMeierCommand
  /// Units have fractional weights.
  private let isWeighted: Bool
  /// The groups.
  private(set) var groups: [AnswerRecord] = []

  init(command: KaplanMeierCommand, isWeighted: Bool) {
    self.command = command
    self.isWeighted = isWeighted
  }

  /// The tables that were asked for.
  var tables: [TextTable] {
    let group: AnswerColumn = "group"
    let limits: [AnswerColumn] = ["lower", "upper"]
    func median() -> [AnswerColumn] {
      [AnswerColumn("median", "estimate", absence: .state)] + limits
    }
    func parts(_ key: String) -> [AnswerRecord] { AnswerRecord.parts(key, of: groups) }
    let summary = TextTable(
      nil, parts("median"),
      [group, "subjects", "events"]
        + CurveTables.weights(isWeighted) + median())
    var tables: [TextTable] = []
    if let tau = command.tau {
      tables.append(
        TextTable(
          "Restricted mean up to \(TextTable.cell(tau))", parts("restrictedMean"),
          [group] + CurveTables.values("mean")))
    }
    if command.quantiles != nil {
      tables.append(
        TextTable(
          "Quantiles", parts("quantiles"),
          [
            group, "share",
            AnswerColumn("time", "estimate", absence: .state),
          ] + limits))
    }
    if command.followUp {
      tables.append(
        TextTable(
          "Median follow-up (reverse Kaplan–Meier)", parts("medianFollowUp"), [group] + median()))
    }
    tables += CurveTables.landmarks(parts("at"), of: "probability", isWeighted: isWeighted)
    return [summary] + tables.filter { !$0.rows.isEmpty } + curves
  }

  private var curves: [TextTable] {
    groups.map {
      CurveTables.steps(
        $0["curve"].record, title: "Curve: \($0["group"].cell ?? "")", of: "probability",
        isWeighted: isWeighted)
    }
  }

  /// Adds a group.
  mutating func add(_ name: String, _ observations: [Observation]) {
    let variance: CurveVarianceMethod =
      command.columns.cluster == nil && !isWeighted ? .greenwood : .clustered
    let level = command.confidence.level
    let curve = KaplanMeier(
      observations, variance: variance, interval: command.interval.scale, level: level)
    let small =
      command.interval == .betaProduct ? BetaProductConfidence(observations, level: level) : nil
    var group: AnswerRecord = [
      "group": .word(name), "subjects": .whole(curve.observations), "events": .whole(curve.events),
    ]
    if variance == .clustered { group["clusters"] = .whole(curve.clusters) }
    group += .weights(isWeighted, observations, curve.points)
    group["median"] = .record(.quantile(small?.quantile(0.5) ?? curve.median))
    if let list = command.quantiles {
      group["quantiles"] = .records(
        list.numbers.map { share in
          ["share": .number(share)] + .quantile(small?.quantile(share) ?? curve.quantile(share))
        })
    }
    if command.followUp {
      let followUp = KaplanMeier.ofFollowUp(
        observations, variance: variance, interval: command.interval.scale, level: level)
      group["medianFollowUp"] = .record(.quantile(followUp.median))
    }
    if let tau = command.tau {
      let mean = RestrictedMean(observations, horizon: tau, variance: variance, level: level)
      group["restrictedMean"] = .record(.restrictedMean(mean))
    }
    if let list = command.at {
      group["at"] = .records(
        AnswerRecord.landmarks(list.numbers, isWeighted: isWeighted) {
          small?.probability(at: $0) ?? curve.probability(at: $0)
        })
    }
    group["curve"] = .record(.curve(small?.points ?? curve.points, isWeighted: isWeighted))
    groups.append(group)
  }
}
