import PlainOutput
import SurvivalStatistics

/// Gathers the curves of the groups, as JSON and as tables.
struct KaplanMeierAccount {
  private let command: KaplanMeierCommand
  /// Whether units have fractional weights.
  private let isWeighted: Bool
  /// The groups in JSON.
  private(set) var groups: [JSONValue] = []

  private var summary: TextTable
  private var means: TextTable
  private var landmarks: TextTable
  private var shares: TextTable
  private var followUps: TextTable
  private var curves: [TextTable] = []

  init(command: KaplanMeierCommand, isWeighted: Bool) {
    self.command = command
    self.isWeighted = isWeighted
    summary = TextTable(
      header: ["group", "subjects", "events"] + CurveTables.weightsHeader(isWeighted)
        + ["median", "lower", "upper"])
    means = TextTable(
      "Restricted mean up to \(TextTable.cell(command.tau))",
      header: ["group", "mean", "std. error", "lower", "upper"])
    landmarks = TextTable(
      "At requested times",
      header: CurveTables.landmarkHeader(of: "probability", isWeighted: isWeighted))
    shares = TextTable("Quantiles", header: ["group", "share", "time", "lower", "upper"])
    followUps = TextTable(
      "Median follow-up (reverse Kaplan–Meier)", header: ["group", "median", "lower", "upper"])
  }

  /// The tables that were asked for.
  var tables: [TextTable] {
    [summary] + [means, shares, followUps, landmarks].filter { !$0.rows.isEmpty } + curves
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
    let points = small?.points ?? curve.points
    let median = small?.quantile(0.5) ?? curve.median
    var members: [(key: String, value: JSONValue)] = [
      ("group", .text(name)), ("subjects", .whole(curve.observations)),
      ("events", .whole(curve.events)),
    ]
    if variance == .clustered { members.append(("clusters", .whole(curve.clusters))) }
    let weights = CurveTables.weights(isWeighted, observations, curve.points)
    members += CurveTables.weightMembers(weights)
    members.append(("median", ValueObjects.quantile(median)))
    summary.rows.append(
      [name, String(curve.observations), String(curve.events)] + weights.map(TextTable.cell)
        + ValueObjects.cells(median))
    if let list = command.quantiles {
      members.append(
        ("quantiles", .array(list.numbers.map { quantile($0, curve, small, name) })))
    }
    if command.followUp {
      let followUp = KaplanMeier.ofFollowUp(
        observations, variance: variance, interval: command.interval.scale, level: level)
      members.append(("medianFollowUp", ValueObjects.quantile(followUp.median)))
      followUps.rows.append([name] + ValueObjects.cells(followUp.median))
    }
    if let tau = command.tau {
      let mean = RestrictedMean(observations, horizon: tau, variance: variance, level: level)
      members.append(("restrictedMean", ValueObjects.restrictedMean(mean)))
      means.rows.append([name] + cells(mean))
    }
    if let list = command.at {
      members.append(
        (
          "at",
          .array(
            list.numbers.map { time in
              let value = small?.probability(at: time) ?? curve.probability(at: time)
              landmarks.rows.append(CurveTables.landmark(name, time, value, isWeighted: isWeighted))
              return ValueObjects.landmark(time, value, isWeighted: isWeighted)
            })
        ))
    }
    members.append(("curve", ValueObjects.curve(points, isWeighted: isWeighted)))
    groups.append(.object(members))
    curves.append(
      CurveTables.steps(
        points, title: "Curve: \(name)", of: "probability", isWeighted: isWeighted))
  }

  private mutating func quantile(
    _ share: Double, _ curve: KaplanMeier, _ small: BetaProductConfidence?, _ name: String
  ) -> JSONValue {
    let quantile = small?.quantile(share) ?? curve.quantile(share)
    shares.rows.append([name, TextTable.cell(share)] + ValueObjects.cells(quantile))
    return ValueObjects.quantile(quantile).preceded(by: "share", .number(share))
  }

  private func cells(_ mean: RestrictedMean) -> [String] {
    switch mean.outcome {
    case .value(let value):
      [value.estimate, value.standardError, value.lower, value.upper].map(TextTable.cell)
    case .notEstimable(let reason): ["not estimable: \(reason)", "–", "–", "–"]
    }
  }
}
