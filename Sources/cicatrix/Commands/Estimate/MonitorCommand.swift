import ArgumentParser
import PlainOutput
import SurvivalStatistics

/// `cicatrix estimate monitor`.
struct MonitorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "monitor",
    abstract: "A Bayesian rule for the probability of an event: posterior, boundary, behaviour.",
    discussion: """
      Before any data p ~ Beta(prior); the rule is met when P(p > limit) > certainty with at least so \
      many participants. --looks prints the boundary and how often the rule is met if the true \
      probability is known, by counting every path. An aid, not a decision.
      """)

  @Option(help: "Participants with the event.")
  var events: Int

  @Option(help: "Participants so far.")
  var of: Int

  @Option(help: "The parameters of the beta prior, a,b.")
  var prior: NumberList

  @Option(help: "The probability that should not be exceeded.")
  var limit: Double

  @Option(help: "How certain an excess must be.")
  var certainty: Double

  @Option(help: "The smallest number of participants at which the rule applies.")
  var minimum: Int

  @Option(help: "Numbers of participants at which the rule is asked, 5,10,20.")
  var looks: NumberList?

  @Option(help: "True probabilities for the behaviour of the rule, 0.1,0.3,0.5.")
  var rates: NumberList?

  @OptionGroup var confidence: LevelOption

  @Option(help: "text for people, json for programs.")
  var format = EstimateAnswer.Format.text

  func validate() throws {
    guard of >= 0, events >= 0, events <= of else {
      throw ValidationError("--events lies between 0 and --of")
    }
    guard prior.numbers.count == 2, prior.numbers.allSatisfy({ $0 > 0 && $0.isFinite }) else {
      throw ValidationError("--prior holds two numbers above 0, such as 0.6,1.4")
    }
    guard (0...1).contains(limit), (0...1).contains(certainty) else {
      throw ValidationError("--limit and --certainty lie between 0 and 1")
    }
    let totals = looks?.numbers ?? []
    guard totals.allSatisfy({ $0 >= 1 && $0 <= 2000 && Int(exactly: $0) != nil }) else {
      throw ValidationError("--looks are whole numbers from 1 to 2000")
    }
    guard (rates?.numbers ?? []).allSatisfy({ (0...1).contains($0) }) else {
      throw ValidationError("--rates lie between 0 and 1")
    }
    if rates != nil, looks == nil {
      throw ValidationError("--rates describes the rule at --looks: name them")
    }
  }

  func run() throws { StandardOutput.write(answer.written(as: format)) }

  /// The rule and what it says.
  var answer: EstimateAnswer {
    let rule = BetaBinomialMonitor(
      priorA: prior.numbers.first ?? 0, priorB: prior.numbers.last ?? 0, limit: limit,
      certainty: certainty, minimum: minimum)
    let probability = rule.probabilityAboveLimit(events: events, of: of)
    let limits = rule.credibleLimits(events: events, of: of, level: confidence.level).value
    let isFlagged = rule.isFlagged(events: events, of: of).value ?? false
    let state = of < minimum ? "too few" : isFlagged ? "flagged" : "below"
    var members: [(key: String, value: JSONValue)] = [
      ("probabilityAboveLimit", .optional(probability.value)), ("state", .text(state)),
      ("lower", .optional(limits?.lower)), ("upper", .optional(limits?.upper)),
    ]
    var tables = [
      TextTable(
        header: ["events", "of", "P(p > limit)", "state", "lower", "upper"],
        rows: [
          [String(events), String(of), TextTable.cell(probability.value), state]
            + [limits?.lower, limits?.upper].map(TextTable.cell)
        ])
    ]
    let totals = (looks?.numbers ?? []).compactMap { Int(exactly: $0) }
    if !totals.isEmpty {
      let boundary = totals.map { ($0, rule.boundary(of: $0)) }
      members.append(
        (
          "boundary",
          .array(
            boundary.map {
              .object([("of", .whole($0.0)), ("events", $0.1.map(JSONValue.whole) ?? .null)])
            })
        ))
      tables.append(
        TextTable(
          header: ["look at", "flagged from"],
          rows: boundary.map { [String($0.0), $0.1.map(String.init) ?? "–"] }))
    }
    let behaviour = (rates?.numbers ?? []).compactMap {
      rule.operatingCharacteristics(looks: totals, trueRate: $0).value
    }
    if !behaviour.isEmpty {
      members.append(
        (
          "operatingCharacteristics",
          .array(
            behaviour.map {
              .object([
                ("trueRate", .number($0.trueRate)),
                ("probabilityFlagged", .number($0.probabilityFlagged)),
                ("expectedNumber", .number($0.expectedNumber)),
              ])
            })
        ))
      tables.append(
        TextTable(
          header: ["true probability", "flagged", "mean number"],
          rows: behaviour.map {
            [$0.trueRate, $0.probabilityFlagged, $0.expectedNumber].map(TextTable.cell)
          }))
    }
    return EstimateAnswer(
      method: "monitor",
      choices: [
        ("prior", .text("Beta(\(TextTable.cell(rule.priorA)), \(TextTable.cell(rule.priorB)))")),
        ("limit", .number(limit)), ("certainty", .number(certainty)),
        ("minimum", .whole(minimum)), ("level", .number(confidence.level)),
      ], rows: nil, members: members, tables: tables)
  }
}
