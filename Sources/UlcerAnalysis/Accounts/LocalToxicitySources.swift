import UlcerRecords

/// Local toxicity by the records that show each sign: observed at assessment, reported as an event,
/// or both.
struct LocalToxicitySources {
  /// `primary.local-toxicity.COMPONENT.SOURCE`.
  static func results(_ analysis: StudyAnalysis, arm: String?) -> [AnalysisResult] {
    let treated = analysis.courses.filter { $0.isTreated && (arm == nil || $0.arm == arm) }
    func results(
      _ component: LocalToxicityComponent, _ label: String,
      _ known: [(measured: Bool, reported: Bool)]
    ) -> [AnalysisResult] {
      let counts: [(LocalToxicitySourceResult.Source, String, Int)] = [
        (
          .measuredAndReported, "observed at assessment and reported as adverse event",
          known.count { $0.measured && $0.reported }
        ),
        (.measuredOnly, "observed at assessment only", known.count { $0.measured && !$0.reported }),
        (
          .reportedOnly, "reported as adverse event only",
          known.count { !$0.measured && $0.reported }
        ),
        (
          .together, "observed at assessment or reported as adverse event",
          known.count { $0.measured || $0.reported }
        ),
      ]
      return counts.map { source, words, count in
        AccountsTable.describingShare(
          .toxicityBySource(LocalToxicitySourceResult(component, source)), "\(label), \(words)",
          count, of: treated.count)
      }
    }
    return LocalToxicityComponent.allCases.flatMap { component in
      results(
        component, component.label,
        treated.map { course in
          let finding = course.finding(component)
          return (finding.measuredDay != nil, finding.reportedDay != nil)
        })
    }
  }
}
