import UlcerRecords

/// Target ulcers of the plan among the baseline ulcers (section 11 of the definitions).
struct TargetUlcerEndpoint {
  static func results(_ cohort: Cohort) -> [AnalysisResult] {
    let targets = cohort.baselineUlcers.map { cohort.study.history.episodes[$0.episode] }
      .filter(cohort.study.targetSites.contains)
    return TargetUlcerResult.allCases.map { result in
      AnalysisResult(
        .targetUlcers(result), label: label(result), population: "Target ulcers",
        method: result == .all
          ? "Count" : "Proportion; ulcers of one participant are not independent",
        participants: Cohort.distinct(targets.lazy.map(\.participant)), ulcers: targets.count,
        value: value(result, targets))
    }
  }

  private static func value(_ result: TargetUlcerResult, _ targets: [Episode]) -> ResultValue {
    func proportion(_ condition: (Episode) -> Bool) -> ResultValue {
      .proportion(
        count: targets.count(where: condition), of: targets.count,
        orNotEstimable: "no target ulcers")
    }
    return switch result {
    case .all: .count(targets.count)
    case .confirmed: proportion { $0.status == .healedConfirmed }
    case .closed: proportion(wasClosed)
    case .lost: proportion { $0.status == .lost }
    }
  }

  /// Whether it was closed at least once after treatment: confirmed, unconfirmed or cancelled later.
  private static func wasClosed(_ episode: Episode) -> Bool {
    let closures = episode.flips.map(\.healedOn) + [episode.healingDate].compactMap { $0 }
    return closures.contains { (episode.day(of: $0) ?? 0) > 0 }
  }

  private static func label(_ result: TargetUlcerResult) -> String {
    switch result {
    case .all: "Target ulcers"
    case .confirmed: "Target ulcers: confirmed healed"
    case .closed: "Target ulcers: closed at least once"
    case .lost: "Target ulcers: amputated, surgically closed or ended by death"
    }
  }
}
