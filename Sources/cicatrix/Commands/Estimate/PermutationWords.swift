import ArgumentParser
import PlainOutput
import SurvivalStatistics

/// How a permutation test is asked for and told.
enum PermutationWords {
  /// Where random arrangements start unless a seed is given.
  static let usualSeed: UInt64 = 1

  /// A seed without random arrangements would change nothing.
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

  /// The choice as it is printed.
  static func choices(
    _ choice: PermutationChoice, seed: UInt64?
  ) -> [(key: String, value: JSONValue)] {
    switch choice {
    case .exact: [("permutations", .text("exact"))]
    case .draws(let draws):
      [
        ("permutations", .whole(draws)),
        (
          "seed",
          Int(exactly: seed ?? usualSeed).map(JSONValue.whole) ?? .text(String(seed ?? usualSeed))
        ),
      ]
    }
  }

  /// The outcome in JSON.
  static func json(_ outcome: Estimable<PermutationOutcome>) -> JSONValue {
    switch outcome {
    case .value(let value):
      .object([
        ("arrangements", .number(value.arrangements)), ("asExtreme", .number(value.asExtreme)),
        ("pValue", .number(value.p)),
      ])
    case .notEstimable(let reason): ValueObjects.notEstimable(reason)
    }
  }

  /// The outcomes for people, one per statistic.
  static func table(
    _ outcomes: [(statistic: String, outcome: Estimable<PermutationOutcome>)]
  ) -> TextTable {
    TextTable(
      header: ["permutation of participants", "arrangements", "as extreme", "p value"],
      rows: outcomes.map { [$0.statistic] + cells($0.outcome) })
  }

  private static func cells(_ outcome: Estimable<PermutationOutcome>) -> [String] {
    switch outcome {
    case .value(let value):
      [
        TextTable.cell(value.arrangements), TextTable.cell(value.asExtreme),
        TextTable.pValue(value.p),
      ]
    case .notEstimable(let reason): ["not estimable: \(reason)", "–", "–"]
    }
  }
}
