import UlcerRecords

/// Outcomes with participants who were not assessed counted as the worst, as the best, and left
/// out.
///
/// A participant is not assessed if the outcome is absent but could have occurred unseen; see
/// `NotAssessed`.
struct MissingOutcomes {
  private let cohort: Cohort
  private let analysis: StudyAnalysis
  private let notAssessed: NotAssessed

  init(_ cohort: Cohort, _ analysis: StudyAnalysis) {
    self.cohort = cohort
    self.analysis = analysis
    notAssessed = NotAssessed(cohort, analysis)
  }

  func rows() -> [SensitivityRow] {
    localToxicity() + gradeThree() + worsening() + healing() + recurrence()
  }

  private func localToxicity() -> [SensitivityRow] {
    LocalToxicityComponent.allCases.flatMap { component in
      rows(
        .localToxicity(component), .participants, isAdverse: true,
        with: cohort.treated.count { $0.finding(component).isPresent },
        notAssessed: cohort.treated.count {
          !$0.finding(component).isPresent && notAssessed.lacks(component, $0)
        }, of: cohort.treated.count)
    }
  }

  private func gradeThree() -> [SensitivityRow] {
    rows(
      .maximumGrade(.any, .threeOrHigher), .participants, isAdverse: true,
      with: cohort.treated.count(where: \.hasGradeThree),
      notAssessed: cohort.treated.count { !$0.hasGradeThree && notAssessed.lacksGrade($0) },
      of: cohort.treated.count)
  }

  private func worsening() -> [SensitivityRow] {
    rows(
      .worsening(.baselineUlcers), .baselineUlcers, isAdverse: true,
      with: cohort.baselineUlcers.count(where: \.isWorse),
      notAssessed: cohort.baselineUlcers.count { !$0.isWorse && notAssessed.lacksWorsening($0) },
      of: cohort.baselineUlcers.count)
  }

  /// Healed at the cut-off, and by each landmark: unknown if observation ended before it.
  private func healing() -> [SensitivityRow] {
    let ulcers = cohort.baselineUlcers
    let never = rows(
      .healing(.confirmed), .baselineUlcers, isAdverse: false,
      with: ulcers.count(where: \.isConfirmed),
      notAssessed: ulcers.count {
        !$0.isConfirmed && !$0.isLost && $0.isNeverAssessedAfterTreatment
      }, of: ulcers.count)
    return never
      + cohort.plan.landmarks.flatMap { day in
        rows(
          .healingTime(.confirmed, .day(day)), .baselineUlcers, isAdverse: false,
          with: ulcers.count { $0.isConfirmed && $0.time <= day },
          notAssessed: ulcers.count { !$0.isConfirmed && !$0.isLost && $0.time < day },
          of: ulcers.count)
      }
  }

  private func recurrence() -> [SensitivityRow] {
    let healed = RecurrenceEndpoint.healed(in: cohort)
    let within = cohort.plan.sameLocationRecurrenceDays
    return rows(
      .recurrence(.sameLocationEarly), .episodes, isAdverse: true,
      with: healed.count { $0.gap.map { $0 <= within } ?? false },
      notAssessed: healed.count { $0.gap == nil && $0.observed < within }, of: healed.count)
  }

  /// The unit that is counted.
  private enum Unit {
    case participants, baselineUlcers, episodes

    var words: String {
      switch self {
      case .participants: Cohort.treatedPopulation
      case .baselineUlcers: Cohort.baselinePopulation
      case .episodes: "Confirmed healed episodes"
      }
    }
  }

  private func rows(
    _ name: ResultName, _ unit: Unit, isAdverse: Bool, with count: Int, notAssessed: Int,
    of total: Int
  ) -> [SensitivityRow] {
    guard let primary = analysis[name] else { return [] }
    let most = count + notAssessed
    let known = total - notAssessed
    func row(_ choice: String, _ words: String, _ count: Int, of total: Int) -> SensitivityRow {
      let value: ResultValue =
        unit == .participants
        ? cohort.exactProportion(count, of: total)
        : .proportion(count: count, of: total, orNotEstimable: "none was assessed")
      let limits =
        unit == .participants
        ? "Proportion with exact (Clopper–Pearson) limits, \(cohort.levelText)"
        : "Proportion; units of one participant are not independent"
      let result = AnalysisResult(
        name, label: primary.label, population: unit.words,
        method: "\(limits); \(notAssessed) not assessed \(words)",
        participants: unit == .participants ? total : primary.participants,
        ulcers: unit == .participants ? nil : total, value: value)
      return SensitivityRow(
        result, of: primary, .missing, choice: choice, primaryChoice: "as observed")
    }
    let having = isAdverse ? "having it" : "not having it"
    let lacking = isAdverse ? "not having it" : "having it"
    return [
      SensitivityRow(
        primary, of: primary, .missing, choice: "as observed", primaryChoice: "as observed"),
      row("worst case", "counted as \(having)", isAdverse ? most : count, of: total),
      row("best case", "counted as \(lacking)", isAdverse ? count : most, of: total),
      row("assessed only", "left out", count, of: known),
    ]
  }
}
