import ArgumentParser
import CommandConventions
import PlainOutput
import SurvivalStatistics

/// `cicatrix estimate risk-difference`.
struct RiskDifferenceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "risk-difference",
    abstract: "The difference of two proportions, first − second, and Fisher's exact test.")

  @Option(help: "The numbers with the event, 7,3.")
  var events: NumberList

  @Option(help: "The numbers of all, 10,10.")
  var of: NumberList

  @OptionGroup var confidence: LevelOption

  @Option(help: "text for people, json for programs.")
  var format = EstimateAnswer.Format.text

  func validate() throws {
    let counts = zip(events.numbers, of.numbers).map { (Int(exactly: $0), Int(exactly: $1)) }
    guard events.numbers.count == 2, of.numbers.count == 2,
      counts.allSatisfy({ pair in
        guard let count = pair.0, let total = pair.1 else { return false }
        return total > 0 && count >= 0 && count <= total
      })
    else {
      throw ValidationError("give two whole numbers of --events, each between 0 and its --of")
    }
  }

  func run() throws { answer.print(as: format) }

  /// The limits by each method.
  var answer: EstimateAnswer {
    let groups = zip(events.numbers, of.numbers).map {
      BinomialProportion(count: Int(exactly: $0) ?? 0, of: Int(exactly: $1) ?? 0)
    }
    let level = confidence.level
    let difference = ProportionDifference(groups[0], minus: groups[1])
    var answer = LimitsAnswer.answer(
      method: "risk-difference", level: level, estimate: difference.estimate,
      members: ["kind": "estimate"],
      limits: [
        ("newcombe", difference.newcombe(level: level)),
        ("miettinen-nurminen", difference.miettinenNurminen(level: level)),
        ("mee", difference.mee(level: level)),
      ])
    let test = AnswerRecord.pValue(FisherExactTest(groups[0], groups[1]).twoSidedP)
    answer.members["fisherExact"] = .record(test)
    answer.notes = ["Equal proportions, Fisher's exact test: \(test.pValueWords)"]
    return answer
  }
}
