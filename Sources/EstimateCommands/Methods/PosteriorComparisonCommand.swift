import ArgumentParser
import CommandConventions
import PlainOutput
import SurvivalStatistics

/// `cicatrix estimate posterior-comparison`.
struct PosteriorComparisonCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "posterior-comparison",
    abstract: "The probability that the event is more frequent in the first group than the second.",
    discussion: """
      Both probabilities have the prior Beta(a, b) and are independent; after x events among n the \
      posterior is Beta(a + x, b + n − x). An aid, not a decision.
      """)

  @Option(help: "The numbers with the event, 7,3.")
  var events: NumberList

  @Option(help: "The numbers of all, 10,10.")
  var of: NumberList

  @Option(help: "The parameters of the beta prior of both groups, a,b.")
  var prior: NumberList

  @OptionGroup var confidence: LevelOption

  @Option(help: "text for people, json for programs.")
  var format = EstimateAnswer.Format.text

  func validate() throws {
    let counts = zip(events.numbers, of.numbers).map { (Int(exactly: $0), Int(exactly: $1)) }
    guard events.numbers.count == 2, of.numbers.count == 2,
      counts.allSatisfy({ pair in
        guard let count = pair.0, let total = pair.1 else { return false }
        return total >= 0 && count >= 0 && count <= total
      })
    else {
      throw ValidationError("give two whole numbers of --events, each between 0 and its --of")
    }
    guard prior.numbers.count == 2, prior.numbers.allSatisfy({ $0 > 0 && $0.isFinite }) else {
      throw ValidationError("--prior holds two numbers above 0, such as 0.5,0.5")
    }
  }

  func run() throws { answer.print(as: format) }

  /// The posteriors of both groups and their comparison.
  var answer: EstimateAnswer {
    let groups = zip(events.numbers, of.numbers).map {
      BinomialProportion(count: Int(exactly: $0) ?? 0, of: Int(exactly: $1) ?? 0)
    }
    let (a, b) = (prior.numbers[0], prior.numbers[1])
    let probability = PosteriorComparison(groups[0], groups[1], priorA: a, priorB: b)
      .probabilityFirstAbove
    // The credible limits depend on neither the limit nor the certainty of a rule.
    let rule = BetaBinomialMonitor(priorA: a, priorB: b, limit: 0.5, certainty: 0.5, minimum: 0)
    let posteriors = groups.map { group -> AnswerRecord in
      let limits = rule.credibleLimits(
        events: group.count, of: group.total, level: confidence.level
      ).value
      return [
        "events": .whole(group.count), "of": .whole(group.total),
        "mean": .number((a + Double(group.count)) / (a + b + Double(group.total))),
        "lower": .number(ifAny: limits?.lower), "upper": .number(ifAny: limits?.upper),
      ]
    }
    let value: AnswerRecord =
      switch probability {
      case .value(let number):
        ["kind": "estimate", "estimate": .number(number), "unit": "probability"]
      case .notEstimable(let reason): .notEstimable(reason)
      }
    return EstimateAnswer(
      method: "posterior-comparison",
      choices: [
        "prior": .word("Beta(\(TextTable.cell(a)), \(TextTable.cell(b)))"),
        "level": .number(confidence.level),
      ],
      members: [
        "probabilityFirstAbove": .record(value), "groups": .records(posteriors),
      ],
      tables: [
        TextTable(
          nil, zip(["first", "second"], posteriors).map { ["group": .word($0)] + $1 },
          [
            "group", "events",
            "of", AnswerColumn("posterior mean", "mean"),
            "lower", "upper",
          ])
      ],
      notes: [
        "First more frequent than second: " + (probability.value == nil ? "" : "probability ")
          + AnswerColumn("", "estimate", absence: .reason).cell(value)
      ])
  }
}
