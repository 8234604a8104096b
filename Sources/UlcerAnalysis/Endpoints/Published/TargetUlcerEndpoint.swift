import UlcerRecords

/// Target ulcers of the plan among the baseline ulcers (section 11 of the definitions).
struct TargetUlcerEndpoint {
  static func results(_ cohort: Cohort) -> [AnalysisResult] {
    let targets = cohort.treated.flatMap { Self.targets(of: $0, in: cohort.study) }
    return TargetUlcerResult.allCases.map { result in
      AnalysisResult(
        .targetUlcers(result), label: label(result), population: "Target ulcers",
        method: result == .all
          ? "Count" : "Proportion; ulcers of one participant are not independent",
        participants: Cohort.distinct(targets.lazy.map(\.participant)), ulcers: targets.count,
        value: value(result, targets))
    }
  }

  /// The target ulcers of a participant.
  static func targets(of course: ParticipantCourse, in study: AnalysedRecords) -> [Episode] {
    course.baselineUlcers.map { study.history.episodes[$0.episode] }
      .filter(study.targetSites.contains)
  }

  /// Returns true if a target ulcer is one of those that a result counts.
  static func counts(_ target: Episode, in result: TargetUlcerResult) -> Bool {
    switch result {
    case .all: true
    case .confirmed: target.status == .healedConfirmed
    case .closed: wasClosed(target)
    case .lost: target.status == .lost
    }
  }

  private static func value(_ result: TargetUlcerResult, _ targets: [Episode]) -> ResultValue {
    let count = targets.count { counts($0, in: result) }
    return result == .all
      ? .count(count)
      : .proportion(count: count, of: targets.count, orNotEstimable: "no target ulcers")
  }

  /// Returns true if it was closed at least once after treatment: confirmed, unconfirmed or cancelled later.
  private static func wasClosed(_ episode: Episode) -> Bool {
    let closures = episode.flips.map(\.healedOn) + [episode.healingDate].compactMap { $0 }
    return closures.contains { (episode.day(of: $0) ?? 0) > 0 }
  }

  /// Its name in tables.
  static func label(_ result: TargetUlcerResult) -> String {
    switch result {
    case .all: "Target ulcers"
    case .confirmed: "Target ulcers: confirmed healed"
    case .closed: "Target ulcers: closed at least once"
    case .lost: "Target ulcers: amputated, surgically closed or ended by death"
    }
  }
}
