import UlcerRecords

/// Reasons for screen failure as stated, the most frequent first.
public struct ScreeningFailures: Hashable, Sendable {
  /// One reason.
  public struct Reason: Hashable, Sendable {
    /// The reason as stated.
    public let label: String
    /// The reason as written in names of results.
    public let slug: String
    /// Persons whose screening failed for this reason.
    let failed: Int
    /// Those of them who were not treated in spite of it.
    let untreated: Int
  }

  /// The reasons of all screen failures, by frequency, then by their bytes.
  public let reasons: [Reason]
  /// The reasons of those who were not treated, in the same order.
  let untreatedReasons: [Reason]

  /// Counts all screened participants.
  public init(of analysis: StudyAnalysis) {
    let failed = analysis.records.participants.filter { $0.screeningOutcome == .failed }
    let byReason = Dictionary(grouping: failed) { $0.screenFailureReason ?? "reason not stated" }
    let slugs = UniqueSlugs(of: byReason.keys)
    let all = byReason.map { reason, people in
      Reason(
        label: reason, slug: slugs[reason], failed: people.count,
        untreated: people.count { !$0.isTreated })
    }
    reasons = ScreeningFailures.sorted(all, by: \.failed)
    untreatedReasons = ScreeningFailures.sorted(all.filter { $0.untreated > 0 }, by: \.untreated)
  }

  /// The reasons that a figure shows by name: many further reasons share one bar.
  public var shownReasons: [Reason] {
    untreatedReasons.count > 6 ? Array(untreatedReasons.prefix(5)) : untreatedReasons
  }
  /// The number of further reasons.
  public var otherReasons: Int { untreatedReasons.count - shownReasons.count }
  /// Persons who failed screening for one of the further reasons.
  var forOtherReasons: Int {
    untreatedReasons.dropFirst(shownReasons.count).reduce(0) { $0 + $1.untreated }
  }

  private static func sorted(_ reasons: [Reason], by count: (Reason) -> Int) -> [Reason] {
    reasons.sorted { one, other in
      count(one) != count(other)
        ? count(one) > count(other)
        : one.label.utf8.lexicographicallyPrecedes(other.label.utf8)
    }
  }

  /// `screening-failures.REASON` for each reason.
  static func results(_ analysis: StudyAnalysis) -> [AnalysisResult] {
    let people = analysis.records.participants.count
    func result(_ name: ResultName, _ label: String, _ count: Int) -> AnalysisResult {
      AnalysisResult(
        name, label: label, population: "Screened participants", method: "Count",
        participants: people, value: .count(count))
    }
    return ScreeningFailures(of: analysis).reasons.map { reason in
      result(
        .screeningFailure(ScreeningFailureResult(reason: reason.slug)),
        "Screening failed: \(reason.label)", reason.failed)
    }
  }
}
