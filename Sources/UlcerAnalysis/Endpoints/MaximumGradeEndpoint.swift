import UlcerRecords

/// Participants by the highest grade per organ system (section 8, part 2, of the definitions).
struct MaximumGradeEndpoint {
  static func results(_ cohort: Cohort) -> [AnalysisResult] {
    table(
      cohort, prefix: "primary.max-grade", note: "", systems: cohort.study.systems,
      grades: \.maximumGrades)
      + table(
        cohort, prefix: "primary.max-grade-with-local", note: ", local toxicity kept",
        systems: cohort.study.systemsWithLocal, grades: \.maximumGradesWithLocal)
  }

  private static func table(
    _ cohort: Cohort, prefix: String, note: String, systems: [Int],
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
        cohort, "\(prefix).\(name.slug)", name.label + note, tallies[system] ?? GradeTally())
    }
    return results
      + rows(cohort, "\(prefix).any", "Any organ system" + note, tallies[.none] ?? GradeTally())
  }

  private static func rows(
    _ cohort: Cohort, _ prefix: String, _ name: String, _ tally: GradeTally
  ) -> [AnalysisResult] {
    var results = (1...5).map { grade in
      cohort.proportionOfTreated(
        "\(prefix).grade-\(grade)", "\(name): maximum grade \(grade)", tally.byGrade[grade])
    }
    results.append(
      cohort.proportionOfTreated("\(prefix).missing", "\(name): grade missing", tally.byGrade[0]))
    results.append(
      cohort.proportionOfTreated(
        "\(prefix).any-grade", "\(name): any grade", tally.byGrade.reduce(0, +)))
    results.append(
      cohort.proportionOfTreated(
        "\(prefix).grade-3-or-higher", "\(name): grade 3 or higher",
        tally.byGrade[3...5].reduce(0, +)))
    return results
  }
}

/// Participants by highest grade; place 0 holds those without any grade.
private struct GradeTally {
  var byGrade = [0, 0, 0, 0, 0, 0]

  mutating func add(_ grade: Int?) {
    byGrade[min(5, max(0, grade ?? 0))] += 1
  }
}
