import UlcerRecords

/// Treatment-emergent adverse events of grade 3 or higher or serious, over the whole follow-up.
struct GraveEvents {
  /// `adverse-events.grade-3-or-serious.…`
  static func results(_ analysis: StudyAnalysis, arm: String?) -> [AnalysisResult] {
    let treated = analysis.courses.filter { $0.isTreated && (arm == nil || $0.arm == arm) }
    let own = treated.map { course in
      analysis.adverseEvents[course.adverseEvents].filter(\.isTreatmentEmergent)
    }
    let grave = own.map { $0.count { $0.isSerious || $0.isGrade3OrHigher } }
    let events = grave.reduce(0, +)
    let counts: [(GraveEventResult, String, Int)] = [
      (
        .participants, "Participants with an event of grade 3 or higher or serious",
        grave.count { $0 > 0 }
      ),
      (.events, "Events of grade 3 or higher or serious", events),
      (
        .others, "Events neither serious nor of grade 3 or higher",
        own.reduce(0) { $0 + $1.count } - events
      ),
    ]
    return counts.map { name, label, count in
      AnalysisResult(
        .graveEvents(name), label: label, population: Cohort.treatedPopulation, method: "Count",
        participants: treated.count, value: .count(count))
    }
  }
}
