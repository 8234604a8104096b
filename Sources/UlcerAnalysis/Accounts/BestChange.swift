import UlcerRecords

/// The maximum reduction in area of baseline ulcers of treated participants, since baseline.
public struct BestChange: Hashable, Sendable {
  /// The relative change in area: −1 is closed.
  public let change: Double
  /// The status of the ulcer at the cut-off.
  public let status: Episode.Status

  /// Growth beyond this proportion counts as more than doubled.
  public static let doubling = 1.0

  /// The maximum reduction of an ulcer; `nil` without an area at baseline or after it.
  public init?(of ulcer: BaselineUlcer, in analysis: StudyAnalysis) {
    guard let reduction = ulcer.bestReduction else { return nil }
    // Only the noise of division lies past the ninth decimal: closed is closed.
    change = (-reduction * 1e7).rounded() / 1e9
    status = analysis.episodes[ulcer.episode].status
  }

  /// `waterfall.…`
  static func results(_ analysis: StudyAnalysis) -> [AnalysisResult] {
    let ulcers = analysis.courses.filter(\.isTreated).flatMap(\.baselineUlcers)
    let all = ulcers.compactMap { BestChange(of: $0, in: analysis) }
    let people = Set(ulcers.map(\.participant)).count
    func status(_ status: Episode.Status) -> Int { all.count { $0.status == status } }
    let counts: [(WaterfallResult, String, Int)] = [
      (.shown, "with an area at baseline and after it", all.count),
      (.notShown, "without an area at baseline or after it", ulcers.count - all.count),
      (.closed, "with an area of 0 at an assessment", all.count { $0.change <= -1 }),
      (
        .smaller, "smaller or unchanged at their smallest",
        all.count { $0.change > -1 && $0.change <= 0 }
      ),
      (.grown, "larger than at baseline at every assessment", all.count { $0.change > 0 }),
      (
        .doubled, "more than twice as large at every assessment", all.count { $0.change > doubling }
      ),
      (.shownConfirmed, "with areas, confirmed healed", status(.healedConfirmed)),
      (.shownUnconfirmed, "with areas, closed, unconfirmed", status(.healedUnconfirmed)),
      (.shownOpen, "with areas, open", status(.open)),
      (.shownLost, "with areas, amputated, surgically closed or died", status(.lost)),
    ]
    return counts.map { name, label, count in
      AnalysisResult(
        .waterfall(name), label: "Baseline ulcers \(label)", population: "Baseline ulcers",
        method: "Count", participants: people, ulcers: ulcers.count, value: .count(count))
    }
  }
}
