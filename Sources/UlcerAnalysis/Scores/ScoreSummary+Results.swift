import PlainOutput
public import UlcerRecords

extension ScoreSummary {
  /// The summary as results: `scores.INSTRUMENT.VISIT.{participants,mean,…}`, and for a visit also
  /// `….change` and `….change.{…}`.
  func results(level: Double) -> [AnalysisResult] {
    let name = "\(label), \(visitLabel)"
    let text = "\(ShortestNumber.text(level * 100)) %"
    return results(
      false, name, "Treated participants with a score", score, text)
      + (change.map {
        results(true, "\(name): change from baseline", ScoreSummary.changed, $0, text)
          + [
            AnalysisResult(
              self.name(.change, isChange: false), label: "\(name): mean change from baseline",
              population: ScoreSummary.changed, method: "Mean with t limits, \(text)",
              participants: $0.participants, value: $0.mean)
          ]
      } ?? [])
  }

  private static let changed = "Treated participants with a score and a baseline"
  /// The unit of scores and their changes: that of the instrument.
  static let unit = "score"

  /// The name of one of its numbers.
  public func name(_ statistic: ScoreResult.Statistic, isChange: Bool) -> ResultName {
    // A later visit may be called baseline, too.
    let place = visit.map { $0 == "baseline" ? "visit-baseline" : $0 } ?? "baseline"
    return .score(
      ScoreResult(instrument: instrument, visit: place, isChange: isChange, statistic))
  }

  private func results(
    _ isChange: Bool, _ name: String, _ population: String,
    _ statistics: Statistics, _ level: String
  ) -> [AnalysisResult] {
    func result(
      _ statistic: ScoreResult.Statistic, _ label: String, _ method: String, _ value: ResultValue
    ) -> AnalysisResult {
      AnalysisResult(
        self.name(statistic, isChange: isChange),
        label: "\(name), \(label)", population: population,
        method: method, participants: statistics.participants, value: value)
    }
    return [
      result(.participants, "participants", "Count", .count(statistics.participants)),
      result(.mean, "mean", "Mean with t limits, \(level)", statistics.mean),
      result(
        .standardDeviation, "standard deviation", "Standard deviation, n − 1",
        statistics.standardDeviation),
      result(.median, "median", "Median", statistics.median),
    ]
  }
}
