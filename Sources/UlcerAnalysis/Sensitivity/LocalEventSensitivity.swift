import UlcerRecords

/// Maximum grades excluding (primary) and including events of local toxicity.
struct LocalEventSensitivity {
  static func rows(_ cohort: Cohort, _ analysis: StudyAnalysis) -> [SensitivityRow] {
    var seen: Set<ResultID> = []
    return analysis.results.flatMap { result -> [SensitivityRow] in
      guard case .highestGrade(let name) = result.name, name.keepsLocal, result.id.group == nil,
        seen.insert(result.id).inserted, let last = analysis[result.id]
      else { return [] }
      let leftOut = ResultName.maximumGrade(name.system, name.grade)
      // A system whose events are all local toxicity is not in the primary table: there its grades
      // have no participants.
      let primary = analysis[leftOut] ?? cohort.proportionOfTreated(leftOut, result.label, 0)
      return [("left out", primary), ("kept", last)].map { choice, result in
        SensitivityRow(
          result, of: primary, .localEvents, choice: choice, primaryChoice: "left out")
      }
    }
  }
}
