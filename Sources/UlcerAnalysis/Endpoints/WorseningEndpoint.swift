import UlcerRecords

/// Worsening of baseline ulcers by measurement alone (section 5 of the definitions).
struct WorseningEndpoint {
  static func results(_ cohort: Cohort) -> [AnalysisResult] {
    [
      cohort.proportionOfBaselineUlcers(
        .worsening(.baselineUlcers),
        "Baseline ulcers that worsened in the primary window", where: \.isWorse)
    ]
  }
}
