import UlcerRecords

/// Participants by the highest grade per organ system (section 8, part 2, of the definitions).
struct MaximumGradeEndpoint {
  static func results(_ cohort: Cohort) -> [AnalysisResult] {
    table(
      cohort, keepsLocal: false, note: "", systems: cohort.study.systems,
      grades: \.maximumGrades)
      + table(
        cohort, keepsLocal: true, note: ", local toxicity kept",
        systems: cohort.study.systemsWithLocal, grades: \.maximumGradesWithLocal)
  }

  private static func table(
    _ cohort: Cohort, keepsLocal: Bool, note: String, systems: [Int],
    grades: (ParticipantCourse) -> [MaximumGrade]
  ) -> [AnalysisResult] {
    var tallies = [Int?: GradeTally]()
    for course in cohort.treated {
      for highest in grades(course) {
        tallies[highest.organSystem, default: GradeTally()].add(highest.grade)
      }
    }
    var results: [AnalysisResult] = []
    for system in systems {
      let name = cohort.study.organSystems[system]
      results += rows(
        cohort, MaximumGradeResult.System(slug: name.slug), keepsLocal, name.label + note,
        tallies[system] ?? GradeTally())
    }
    return results
      + rows(
        cohort, .any, keepsLocal, "Any organ system" + note, tallies[.none] ?? GradeTally())
  }

  private static func rows(
    _ cohort: Cohort, _ system: MaximumGradeResult.System, _ keepsLocal: Bool, _ name: String,
    _ tally: GradeTally
  ) -> [AnalysisResult] {
    func row(_ grade: MaximumGradeResult.Grade, _ label: String, _ count: Int) -> AnalysisResult {
      cohort.proportionOfTreated(
        .maximumGrade(system, grade, keepsLocal: keepsLocal), "\(name): \(label)", count)
    }
    return zip(1...5, MaximumGradeResult.Grade.numbered).map { number, grade in
      row(grade, "maximum grade \(number)", tally.byGrade[number])
    } + [
      row(.missing, "grade missing", tally.byGrade[0]),
      row(.any, "any grade", tally.byGrade.reduce(0, +)),
      row(.threeOrHigher, "grade 3 or higher", tally.byGrade[3...5].reduce(0, +)),
    ]
  }
}

/// Participants by highest grade; index 0 holds those without any grade.
private struct GradeTally {
  var byGrade = [0, 0, 0, 0, 0, 0]

  mutating func add(_ grade: Int?) {
    byGrade[min(5, max(0, grade ?? 0))] += 1
  }
}
