import UlcerAnalysis
import UlcerRecords
import UlcerReports

/// The numbers that the history and the digest follow from night to night.
enum HeadlineNumbers {
  /// Results in the order of the report's first page.
  static let names: [ResultName] = [
    .disposition(.screened), .disposition(.treated), .disposition(.completed),
    .disposition(.withdrawn), .disposition(.died), .exposure(.participantYears),
    .localToxicity(.any), .maximumGrade(.any, .threeOrHigher), .adverseEvents(.any),
    .adverseEvents(.serious), .adverseEventCount(.serious), .healing(.confirmed),
    .healingTime(.confirmed, .median), .newUlcers(.count), .newUlcers(.rate),
    .monitoring(.participantsWithOutcome), .monitoring(.probability),
  ]

  /// Returns the headline results that an analysis has.
  static func numbers(of analysis: StudyAnalysis) -> [RunManifest.Headline] {
    names.compactMap { name in
      guard let result = analysis[name] else { return nil }
      let number = result.value.estimate ?? result.value.count.map(Double.init)
      return RunManifest.Headline(
        id: name.text, label: result.label, value: number.flatMap { $0.isFinite ? $0 : nil },
        text: PlaceholderWording.words(name.text, in: analysis))
    }
  }
}
