import UlcerRecords

/// Open ulcers of treated participants at baseline and at planned visits (section 11 of the
/// definitions).
struct BurdenEndpoint {
  private static let unit = "ulcers"

  /// One treated participant who attended a visit.
  private struct Attendance {
    /// Ulcers open on day 0.
    let before: Int
    /// Ulcers open on the day of the visit.
    let open: Int
    /// All baseline ulcers are healed; `nil` without one.
    let hasAllHealed: Bool?
  }

  static func results(_ cohort: Cohort) -> [AnalysisResult] {
    let burdens = cohort.treated.map { UlcerBurden(of: $0, in: cohort.study.history) }
    let baseline = cohort.mean(
      .burden(.openUlcers(visit: nil)), "Mean number of open ulcers at baseline (day 0)",
      of: burdens.map(\.before), population: Cohort.treatedPopulation, unit: unit)
    let visitDays = cohort.study.visitDays
    return [baseline]
      + visitDays.visits.enumerated().flatMap { place, visit in
        let days = visitDays[place]
        let attendances = burdens.compactMap { attendance($0, on: days[$0.course.participant]) }
        return results(at: visit, attendances, cohort)
      }
  }

  private static func attendance(_ burden: UlcerBurden, on day: Int?) -> Attendance? {
    guard let day, let date = burden.course.treatmentDate?.advanced(by: day) else { return nil }
    return Attendance(
      before: burden.before, open: burden.open(on: date),
      hasAllHealed: burden.hasAllHealed(on: date))
  }

  private static func results(
    at visit: PlannedVisit, _ attendances: [Attendance], _ cohort: Cohort
  ) -> [AnalysisResult] {
    let attended = "Treated participants who attended \(visit.label) in its window"
    let healed = attendances.compactMap(\.hasAllHealed)
    return [
      cohort.mean(
        .burden(.openUlcers(visit: visit.id)), "Mean number of open ulcers at \(visit.label)",
        of: attendances.map(\.open), population: attended, unit: unit),
      cohort.mean(
        .burden(.change(visit: visit.id)),
        "Mean change in the number of open ulcers from baseline to \(visit.label)",
        of: attendances.map { $0.open - $0.before }, population: attended, unit: unit),
      AnalysisResult(
        .burden(.allHealed(visit: visit.id)),
        label: "All baseline ulcers healed at \(visit.label)",
        population: "Treated participants with a baseline ulcer who attended \(visit.label) in "
          + "its window",
        method: "Proportion with exact (Clopper–Pearson) limits, \(cohort.levelText)",
        participants: healed.count,
        value: cohort.exactProportion(healed.count { $0 }, of: healed.count)),
    ]
  }
}
