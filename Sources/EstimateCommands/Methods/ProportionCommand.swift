import ArgumentParser
import CommandConventions
import PlainOutput
import SurvivalStatistics

/// `cicatrix estimate proportion`.
struct ProportionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "proportion",
    abstract: "A proportion with exact (Clopper–Pearson) and Wilson limits.")

  @Option(help: "The number with the event.")
  var events: Int

  @Option(help: "The number of all.")
  var of: Int

  @OptionGroup var confidence: LevelOption

  @Option(help: "text for people, json for programs.")
  var format = EstimateAnswer.Format.text

  func validate() throws {
    guard of > 0, events >= 0, events <= of else {
      throw ValidationError("--events lies between 0 and --of, which is at least 1")
    }
  }

  func run() throws { answer.print(as: format) }

  /// The limits by each method.
  var answer: EstimateAnswer {
    let proportion = BinomialProportion(count: events, of: of)
    let level = confidence.level
    return LimitsAnswer.answer(
      method: "proportion", level: level, estimate: proportion.estimate,
      members: ["kind": "proportion", "count": .whole(events), "of": .whole(of)],
      limits: [
        ("clopper-pearson", proportion.clopperPearson(level: level)),
        ("wilson", proportion.wilson(level: level)),
      ])
  }
}
