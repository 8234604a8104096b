import ArgumentParser
import CommandConventions
import PlainOutput
import SurvivalStatistics

/// `cicatrix estimate rate`.
struct RateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rate",
    abstract: "A rate of events with exact Poisson limits; of two rates also their ratio.",
    discussion: """
      Two events and two exposures, separated by commas, give both rates and the ratio first / second \
      with conditional exact limits and p value.
      """)

  @Option(help: "The number of events, or two, 11,5.")
  var events: NumberList

  @Option(help: "The time at risk, or two, 9.2,8.1; the rate is per its unit.")
  var exposure: NumberList

  @OptionGroup var confidence: LevelOption

  @Option(help: "text for people, json for programs.")
  var format = EstimateAnswer.Format.text

  func validate() throws {
    guard events.numbers.count == exposure.numbers.count, (1...2).contains(events.numbers.count)
    else { throw ValidationError("give one or two --events and as many --exposure") }
    guard events.numbers.allSatisfy({ Int(exactly: $0).map { $0 >= 0 } ?? false }),
      exposure.numbers.allSatisfy({ $0 > 0 })
    else { throw ValidationError("--events are whole numbers from 0, --exposure above 0") }
  }

  func run() throws { answer.print(as: format) }

  /// The rate or rates.
  var answer: EstimateAnswer {
    let level = confidence.level
    let rates = zip(events.numbers, exposure.numbers).map {
      PoissonRate(events: Int(exactly: $0) ?? 0, exposure: $1)
    }
    let answers = rates.enumerated().map { place, rate in
      LimitsAnswer.answer(
        method: "rate",
        title: rates.count == 1 ? nil : place == 0 ? "First rate" : "Second rate", level: level,
        estimate: rate.estimate,
        members: [
          "kind": "rate", "events": .whole(rate.events), "exposure": .number(rate.exposure),
        ], limits: [("exact-poisson", rate.exact(level: level))])
    }
    guard rates.count == 2, var answer = answers.first, let other = answers.last else {
      return answers.first
        ?? EstimateAnswer(method: "rate", choices: [:], members: [:], tables: [])
    }
    let ratio = PoissonRateRatio(rates[0], over: rates[1])
    let compared = LimitsAnswer.answer(
      method: "rate", title: "Ratio, first / second", level: level, estimate: ratio.estimate,
      members: ["kind": "estimate"],
      limits: [("conditional-exact", ratio.conditionalExact(level: level))])
    let test = AnswerRecord.pValue(ratio.twoSidedP)
    answer.members = [
      "rates": .list([answer.members["values"], other.members["values"]]),
      "ratio": compared.members["values"], "exactTest": .record(test),
    ]
    answer.tables += other.tables + compared.tables
    answer.notes = ["Equal rates, conditional exact test: \(test.pValueWords)"]
    return answer
  }
}
