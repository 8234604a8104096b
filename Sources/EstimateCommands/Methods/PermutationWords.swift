import ArgumentParser
import PlainOutput
import SurvivalStatistics

/// The options of a permutation test, and the words of its answer.
enum PermutationWords {
  /// The seed of random arrangements if none is given.
  static let usualSeed: UInt64 = 1

  /// Refuses a seed without random arrangements, because it would change nothing.
  static func refuseUnusedSeed(_ seed: UInt64?, _ choice: PermutationChoice?) throws {
    if case .draws = choice { return }
    if seed != nil {
      throw ValidationError("--seed is where random arrangements start: --permutations NUMBER")
    }
  }

  /// The library's word for the choice.
  static func method(_ choice: PermutationChoice, seed: UInt64?) -> PermutationMethod {
    switch choice {
    case .exact: .exact
    case .draws(let draws): .monteCarlo(draws: draws, seed: seed ?? usualSeed)
    }
  }

  /// The printed form of the choice.
  static func choices(_ choice: PermutationChoice, seed: UInt64?) -> AnswerRecord {
    switch choice {
    case .exact: return ["permutations": "exact"]
    case .draws(let draws):
      let seed = seed ?? usualSeed
      return [
        "permutations": .whole(draws),
        "seed": Int(exactly: seed).map(AnswerValue.whole) ?? .word(String(seed)),
      ]
    }
  }

  /// The outcome of a test.
  static func record(_ outcome: Estimable<PermutationOutcome>) -> AnswerRecord {
    switch outcome {
    case .value(let value):
      [
        "arrangements": .number(value.arrangements), "asExtreme": .number(value.asExtreme),
        "pValue": .probability(value.p),
      ]
    case .notEstimable(let reason): .notEstimable(reason)
    }
  }

  /// The outcomes as a table for readers, one per statistic.
  static func table(_ outcomes: [(statistic: String, outcome: AnswerRecord)]) -> TextTable {
    TextTable(
      nil, outcomes.map { ["statistic": .word($0.statistic)] + $0.outcome },
      [
        AnswerColumn("permutation of participants", "statistic"),
        AnswerColumn("arrangements", "arrangements", absence: .reason),
        AnswerColumn("as extreme", "asExtreme"), AnswerColumn("p value", "pValue"),
      ])
  }
}
