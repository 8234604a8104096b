import SurvivalStatistics

/// Published coefficients of Cox regressions.
enum ReferenceRegressions {
  /// All of them.
  static var all: [ReferenceNumber] {
    let leukaemia: [(TieMethod, String)] = [
      (.breslow, "1.5092"), (.efron, "1.5721"), (.exact, "1.6282"),
    ]
    return leukaemia.map { ties, published in
      ReferenceNumber(
        method: "Cox, \(ties.rawValue)", quantity: "placebo against 6-MP", published: published,
        computed: PublishedTrials.cox(
          PublishedTrials.mercaptopurine, PublishedTrials.placebo, ties: ties),
        source: "Kalbfleisch & Prentice")
    } + [
      ReferenceNumber(
        method: "Cox, efron", quantity: "no maintenance", published: "0.9155",
        computed: PublishedTrials.cox(
          PublishedTrials.maintained, PublishedTrials.notMaintained, ties: .efron),
        source: "R survival documentation")
    ]
  }
}
