import UlcerRecords

/// The input of the endpoints: records, episodes, events and courses at the cut-off.
struct AnalysedRecords {
  let plan: StudyPlan
  let records: StudyRecords
  let history: EpisodeHistory
  let events: [DatedAdverseEvent]
  let organSystems: [OrganSystem]
  let courses: [ParticipantCourse]
  /// Systems with an event in the primary table, by slug; the rows of it in every arm.
  let systems: [Int]
  /// The same with events of local toxicity included.
  let systemsWithLocal: [Int]
  /// Complications and rescue treatment, one for each of `courses`.
  let complications: [ParticipantComplications]
  /// The results that the files do not support.
  let needs: ResultNeeds
  /// The divisions that the plan names, with their levels.
  let subgroups: [SubgroupLevels]
  /// Locations with an episode of a treated participant, in order; the same in every arm.
  let locations: [Location]
  /// The days of attended planned visits after day 0.
  let visitDays: PlannedVisitDays
  /// The sites of target ulcers.
  let targetSites: TargetSites

  init(
    plan: StudyPlan, records: StudyRecords, history: EpisodeHistory, events: [DatedAdverseEvent],
    organSystems: [OrganSystem], courses: [ParticipantCourse]
  ) {
    self.plan = plan
    self.records = records
    self.history = history
    self.events = events
    self.organSystems = organSystems
    self.courses = courses
    complications = ComplicationDefinition(records: records).complications(order: history.order)
    needs = ResultNeeds(records, plan: plan)
    subgroups = plan.subgroups.map {
      SubgroupLevels($0, courses: courses, records: records)
    }
    visitDays = PlannedVisitDays(plan.visits.filter { $0.day > 0 }, in: records)
    targetSites = TargetSites(in: records)
    func occurring(_ grades: (ParticipantCourse) -> [MaximumGrade]) -> [Int] {
      Set(courses.flatMap { grades($0).compactMap(\.organSystem) }).sorted()
    }
    systems = occurring(\.maximumGrades)
    systemsWithLocal = occurring(\.maximumGradesWithLocal)
    var seen = [Location?](repeating: nil, count: Location.count)
    for episode in history.episodes where episode.kind != nil {
      seen[episode.location.ordinal] = episode.location
    }
    locations = seen.compactMap { $0 }
  }
}
