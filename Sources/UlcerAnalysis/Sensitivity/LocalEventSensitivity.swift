import UlcerRecords

/// Maximum grades with events of local toxicity left out (primary) and kept.
struct LocalEventSensitivity {
  static func rows(_ cohort: Cohort, _ analysis: StudyAnalysis) -> [SensitivityRow] {
    let kept = "primary.max-grade-with-local."
    var seen: Set<ResultID> = []
    return analysis.results.flatMap { result -> [SensitivityRow] in
      guard result.id.text.hasPrefix(kept), !result.id.text.contains("@"),
        seen.insert(result.id).inserted, let last = analysis[result.id]
      else { return [] }
      let id = "primary.max-grade." + result.id.text.dropFirst(kept.count)
      // A system whose every event is one of local toxicity is not in the primary table: nobody
      // has a grade of it there.
      let primary = analysis[ResultID(id)] ?? cohort.proportionOfTreated(id, result.label, 0)
      return [("left out", primary), ("kept", last)].map { choice, result in
        SensitivityRow(
          result, of: primary, .localEvents, choice: choice, primaryChoice: "left out")
      }
    }
  }
}
