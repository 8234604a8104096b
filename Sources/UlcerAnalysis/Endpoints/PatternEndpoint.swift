import UlcerRecords

/// Participants by their pattern of ulcer-visits (section 6 of the definitions).
struct PatternEndpoint {
  static func results(_ cohort: Cohort) -> [AnalysisResult] {
    UlcerPattern.allCases.map { pattern in
      cohort.proportionOfTreated(
        .pattern(pattern), "Ulcer pattern: \(pattern.rawValue)"
      ) { $0.pattern == pattern }
    }
  }
}
