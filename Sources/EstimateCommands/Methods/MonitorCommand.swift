import ArgumentParser
import CommandConventions
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

  func run() throws { answer.print(as: format) }

  /// The rule and what it says.
  var answer: EstimateAnswer {
    let rule = BetaBinomialMonitor(
      priorA: prior.numbers.first ?? 0, priorB: prior.numbers.last ?? 0, limit: limit,
      certainty: certainty, minimum: minimum)
    let probability = rule.probabilityAboveLimit(events: events, of: of)
    let limits = rule.credibleLimits(events: events, of: of, level: confidence.level).value
    let isFlagged = rule.isFlagged(events: events, of: of).value ?? false
    let state = of < minimum ? "too few" : isFlagged ? "flagged" : "below"
    var members: AnswerRecord = [
      "probabilityAboveLimit": .number(ifAny: probability.value), "state": .word(state),
      "lower": .number(ifAny: limits?.lower), "upper": .number(ifAny: limits?.upper),
    ]
    var tables = [
      TextTable(
        nil, [["events": .whole(events), "of": .whole(of)] + members],
        [
          "events", "of",
          AnswerColumn("P(p > limit)", "probabilityAboveLimit"), "state",
          "lower", "upper",
        ])
    ]
    let totals = (looks?.numbers ?? []).compactMap { Int(exactly: $0) }
    if !totals.isEmpty {
      let boundary = totals.map { total -> AnswerRecord in
        [
          "of": .whole(total),
          "events": rule.boundary(of: total).map(AnswerValue.whole) ?? .none,
        ]
      }
      members["boundary"] = .records(boundary)
      tables.append(
        TextTable(
          nil, boundary,
          [AnswerColumn("look at", "of"), AnswerColumn("flagged from", "events")]))
    }
    let behaviour = (rates?.numbers ?? []).compactMap {
      rule.operatingCharacteristics(looks: totals, trueRate: $0).value
    }.map { behaviour -> AnswerRecord in
      [
        "trueRate": .number(behaviour.trueRate),
        "probabilityFlagged": .number(behaviour.probabilityFlagged),
        "expectedNumber": .number(behaviour.expectedNumber),
      ]
    }
    if !behaviour.isEmpty {
      members["operatingCharacteristics"] = .records(behaviour)
      tables.append(
        TextTable(
          nil, behaviour,
          [
            AnswerColumn("true probability", "trueRate"),
            AnswerColumn("flagged", "probabilityFlagged"),
            AnswerColumn("mean number", "expectedNumber"),
          ]))
    }
    return EstimateAnswer(
      method: "monitor",
      choices: [
        "prior": .word("Beta(\(TextTable.cell(rule.priorA)), \(TextTable.cell(rule.priorB)))"),
        "limit": .number(limit), "certainty": .number(certainty), "minimum": .whole(minimum),
        "level": .number(confidence.level),
      ], members: members, tables: tables)
  }
}
