import UlcerAnalysis
import UlcerReports

/// The numbers that the history and the digest follow from night to night.
enum HeadlineNumbers {
  /// Ids in results.json, in the order of the report's first page.
  static let ids = [
    "disposition.screened", "disposition.treated", "disposition.completed",
    "disposition.withdrawn", "disposition.died", "exposure.participant-years",
    "primary.local-toxicity.any", "primary.max-grade.any.grade-3-or-higher",
    "adverse-events.any", "adverse-events.serious", "adverse-events.serious.events",
    "healing.confirmed", "healing.time.confirmed.median", "new-ulcers.count", "new-ulcers.rate",
    "monitoring.participants-with-outcome", "monitoring.probability",
  ]

  /// Those that an analysis has.
  static func numbers(of analysis: StudyAnalysis) -> [RunManifest.Headline] {
    ids.compactMap { id in
      guard let result = analysis[ResultID(id)] else { return nil }
      let number = result.value.estimate ?? result.value.count.map(Double.init)
      return RunManifest.Headline(
        id: id, label: result.label, value: number.flatMap { $0.isFinite ? $0 : nil },
        text: PlaceholderWording.words(id, in: analysis))
    }
  }
}
