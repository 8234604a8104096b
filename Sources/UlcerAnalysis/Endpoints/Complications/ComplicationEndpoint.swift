import UlcerRecords

/// Complications of digital ulcers and rescue treatment, by participants and by number (section 12 of
/// the definitions).
struct ComplicationEndpoint {
  static func results(_ cohort: Cohort) -> [AnalysisResult] {
    let kinds = ComplicationResult.Kind.allCases
    let people = cohort.treated.map { cohort.study.complications[$0.participant] }
    return kinds.map { kind in
      cohort.proportionOfTreated(
        .complications(kind), kind.label, people.count { $0.has(kind) })
    }
      + kinds.compactMap { kind in
        kind.counted.map { counted in
          cohort.countOfTreated(
            .complicationCount(kind), label(kind, counted),
            people.reduce(0) { $0 + $1.count(kind) })
        }
      } + [
        cohort.countOfTreated(
          .complication(.treatmentsWithoutDate), withoutDateLabel,
          people.reduce(0) { $0 + $1.treatmentsWithoutDate })
      ]
  }

  /// The name of treatments that cannot be dated.
  static let withoutDateLabel =
    "Antibiotics, surgery and prostacyclin without a complete start date"

  /// The name of a number of ulcer sites or courses.
  static func label(
    _ kind: ComplicationResult.Kind, _ counted: ComplicationResult.Kind.Counted
  ) -> String {
    switch counted {
    case .ulcerSites: "\(kind.label), ulcer sites"
    case .courses: "\(kind.label), courses"
    }
  }
}
