import UlcerRecords

/// Open ulcers of treated participants at baseline and at planned visits (section 11 of the
/// definitions).
struct BurdenEndpoint {
  private static let unit = "ulcers"

  /// One treated participant who attended a visit.
  private struct Attendance {
    let course: ParticipantCourse
    /// Ulcers open on day 0.
    let before: Int
    /// Ulcers open on the day of the visit.
    let open: Int
    let date: CalendarDate
  }

  static func results(_ cohort: Cohort) -> [AnalysisResult] {
    let before = cohort.treated.map { course in
      course.treatmentDate.map { open(course, on: $0, cohort) } ?? 0
    }
    let baseline = cohort.mean(
      .burden(.openUlcers(visit: nil)), "Mean number of open ulcers at baseline (day 0)",
      of: before, population: Cohort.treatedPopulation, unit: unit)
    let visitDays = cohort.study.visitDays
    return [baseline]
      + visitDays.visits.enumerated().flatMap { place, visit in
        let days = visitDays[place]
        let attendances = zip(cohort.treated, before).compactMap { course, before in
          attendance(course, on: days[course.participant], before: before, cohort)
        }
        return results(at: visit, attendances, cohort)
      }
  }

  private static func attendance(
    _ course: ParticipantCourse, on day: Int?, before: Int, _ cohort: Cohort
  ) -> Attendance? {
    guard let day, let date = course.treatmentDate?.advanced(by: day) else { return nil }
    return Attendance(
      course: course, before: before, open: open(course, on: date, cohort), date: date)
  }

  /// The number of ulcers open on a day: from the first active date up to, not including, the healing
  /// or loss date; a cancelled healing was open throughout.
  private static func open(
    _ course: ParticipantCourse, on date: CalendarDate, _ cohort: Cohort
  ) -> Int {
    cohort.study.history.episodes[course.episodes].count { $0.isOpen(on: date) }
  }

  private static func results(
    at visit: PlannedVisit, _ attendances: [Attendance], _ cohort: Cohort
  ) -> [AnalysisResult] {
    let attended = "Treated participants who attended \(visit.label) in its window"
    let withUlcer = attendances.filter { !$0.course.baselineUlcers.isEmpty }
    let healed = withUlcer.count { hasHealed($0, cohort.study.history.episodes) }
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
        participants: withUlcer.count,
        value: cohort.exactProportion(healed, of: withUlcer.count)),
    ]
  }

  /// Whether no baseline ulcer is open on the day of the visit or was lost by then; a closure counts
  /// whether or not it is confirmed.
  private static func hasHealed(_ attendance: Attendance, _ episodes: [Episode]) -> Bool {
    attendance.course.baselineUlcers.allSatisfy { ulcer in
      let episode = episodes[ulcer.episode]
      let isLost = episode.lostOn.map { $0 <= attendance.date } ?? false
      return !isLost && !episode.isOpen(on: attendance.date)
    }
  }
}
