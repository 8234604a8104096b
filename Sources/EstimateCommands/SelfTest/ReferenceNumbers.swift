import SurvivalStatistics

/// The numbers that `self-test` recomputes, by method.
enum ReferenceNumbers {
  /// All of them.
  static var all: [ReferenceNumber] {
    ReferenceCurves.all + ReferenceRegressions.all + proportions + differences + counts + paired
      + ranks + posteriors
  }

  private static var proportions: [ReferenceNumber] {
    let source = "Newcombe 1998, Stat Med 17:857"
    let table = [
      (81, 263, "0.2527", "0.3676", "0.2553", "0.3662"),
      (15, 148, "0.0578", "0.1617", "0.0624", "0.1605"),
      (0, 20, "0.0000", "0.1684", "0.0000", "0.1611"),
      (1, 29, "0.0009", "0.1776", "0.0061", "0.1718"),
    ]
    return table.flatMap { count, total, exactLower, exactUpper, lower, upper in
      let proportion = BinomialProportion(count: count, of: total)
      let exact = proportion.clopperPearson(level: 0.95).value
      let wilson = proportion.wilson(level: 0.95).value
      return [
        ("Clopper–Pearson", "lower", exactLower, exact?.lower),
        ("Clopper–Pearson", "upper", exactUpper, exact?.upper),
        ("Wilson", "lower", lower, wilson?.lower), ("Wilson", "upper", upper, wilson?.upper),
      ].map { method, limit, published, computed in
        ReferenceNumber(
          method: method, quantity: "\(count) of \(total), \(limit) limit",
          published: published, computed: computed, source: source)
      }
    }
  }

  private static var differences: [ReferenceNumber] {
    let difference = ProportionDifference(
      BinomialProportion(count: 56, of: 70), minus: BinomialProportion(count: 48, of: 80))
    let newcombe = difference.newcombe(level: 0.95).value
    let mee = difference.mee(level: 0.95).value
    let score = difference.miettinenNurminen(level: 0.95).value
    let tea = FisherExactTest(
      BinomialProportion(count: 3, of: 4), BinomialProportion(count: 1, of: 4))
    let source = "Newcombe 1998, Stat Med 17:873"
    let limits = [
      ("Newcombe", "0.0524", newcombe?.lower, "0.3339", newcombe?.upper),
      ("Mee", "0.0533", mee?.lower, "0.3377", mee?.upper),
      ("Miettinen–Nurminen", "0.0528", score?.lower, "0.3382", score?.upper),
    ].flatMap { method, lower, computedLower, upper, computedUpper in
      [
        ReferenceNumber(
          method: method, quantity: "56 of 70 − 48 of 80, lower limit", published: lower,
          computed: computedLower, source: source),
        ReferenceNumber(
          method: method, quantity: "56 of 70 − 48 of 80, upper limit", published: upper,
          computed: computedUpper, source: source),
      ]
    }
    return limits + [
      ReferenceNumber(
        method: "Fisher exact", quantity: "tea tasting, 3 of 4 and 1 of 4, p",
        published: "0.4857", computed: tea.twoSidedP.value,
        source: "in closed form, 34/70; R fisher.test")
    ]
  }

  private static var counts: [ReferenceNumber] {
    let source = "Garwood 1936 (formula); R poisson.test"
    let none = PoissonRate(events: 0, exposure: 1).exact(level: 0.95).value
    let ten = PoissonRate(events: 10, exposure: 1).exact(level: 0.95).value
    return [
      ("0 events, upper limit", "3.69", none?.upper),
      ("10 events, lower limit", "4.80", ten?.lower),
      ("10 events, upper limit", "18.39", ten?.upper),
    ].map {
      ReferenceNumber(
        method: "exact Poisson", quantity: $0.0, published: $0.1, computed: $0.2, source: source)
    }
  }

  private static var paired: [ReferenceNumber] {
    // Additional hours of sleep by the second drug over the first.
    let hours = [1.2, 2.4, 1.3, 1.3, 0, 1.0, 1.8, 0.8, 4.6, 1.4]
    let test = PairedTTest(hours, level: 0.95).outcome.value
    return [
      ReferenceNumber(
        method: "paired t", quantity: "sleep, mean difference", published: "1.58",
        computed: test?.mean, source: "Student 1908; R sleep"),
      ReferenceNumber(
        method: "paired t", quantity: "sleep, t", published: "4.0621", computed: test?.t,
        source: "Student 1908; R t.test"),
    ]
  }

  private static var ranks: [ReferenceNumber] {
    let term = [0.80, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46]
    let early = [1.15, 0.88, 0.90, 0.74, 1.21]
    let test = PermutationTest.ofRanks(first: term, second: early, method: .exact)
    return [
      ReferenceNumber(
        method: "permutation of ranks", quantity: "permeability, rank sum", published: "90",
        computed: test.sum, source: "data of Hollander & Wolfe 1973; R wilcox.test"),
      ReferenceNumber(
        method: "permutation of ranks", quantity: "permeability, p (two-sided)",
        published: "0.2544", computed: test.outcome.value?.p,
        source: "data of Hollander & Wolfe 1973; R wilcox.test"),
    ]
  }

  private static var posteriors: [ReferenceNumber] {
    let comparison = PosteriorComparison(
      BinomialProportion(count: 1, of: 1), BinomialProportion(count: 0, of: 1), priorA: 1,
      priorB: 1)
    let rule = BetaBinomialMonitor(
      priorA: 1, priorB: 1, limit: 0.5, certainty: 0.9, minimum: 1)
    return [
      ReferenceNumber(
        method: "beta posterior", quantity: "P(Beta(2, 1) > Beta(1, 2))",
        published: "0.8333333333", computed: comparison.probabilityFirstAbove.value,
        source: "in closed form, 5/6"),
      ReferenceNumber(
        method: "beta posterior", quantity: "P(p > 0.5) after 4 of 4, uniform prior",
        published: "0.96875", computed: rule.probabilityAboveLimit(events: 4, of: 4).value,
        source: "in closed form, 1 − 2⁻⁵"),
    ]
  }
}
