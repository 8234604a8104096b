package import UlcerAnalysis
package import UlcerRecords

/// One participant with everything that a profile shows, in days since treatment.
package struct ProfileSubject: Sendable {
  /// The assessments of one ulcer site: its episodes in order.
  struct Place: Sendable {
    let location: Location
    let episodes: [Episode]
  }

  let analysis: StudyAnalysis
  let course: ParticipantCourse
  /// The record of the participant.
  package let record: Participant
  let visits: [Visit]
  let treatments: [OtherTreatment]
  let scores: [Score]
  let visitRecords: [String: ProfileIndex.VisitRecord]
  /// The ulcer sites with an ulcer, in the order of the hand.
  let places: [Place]
  /// Planned days of visits that were due but did not take place.
  let missedDays: [Int]
  /// The participant came after treatment, but no ulcer was assessed.
  let isUnassessed: Bool
  /// The changes to the records since the last report; `nil` without one.
  package var change: ProfileChange?

  /// Collects the data that the profile of one participant shows.
  package init(_ course: ParticipantCourse, in analysis: StudyAnalysis, index: ProfileIndex) {
    self.analysis = analysis
    self.course = course
    record = analysis.records.participants[course.participant]
    visits = index.visits(of: course.participant)
    treatments = index.treatments(of: course.participant)
    scores = index.scores(of: course.participant)
    visitRecords = index.visitRecords(of: course.participant)
    isUnassessed = index.unassessed.contains(course.participant)
    var places: [Place] = []
    for episode in analysis.episodes[course.episodes] {
      if let last = places.last, last.location == episode.location {
        places[places.count - 1] = Place(
          location: last.location, episodes: last.episodes + [episode])
      } else {
        places.append(Place(location: episode.location, episodes: [episode]))
      }
    }
    self.places = places
    let (record, visitRecords, cut) = (record, visitRecords, analysis.cut.date)
    // If visits were not read, the missed ones are unknown.
    let planned = analysis.absence(of: .visits) == nil ? analysis.plan.visits : []
    missedDays = planned.filter { visit in
      let state = VisitAccount.state(
        of: visit, course, record, isAttended: visitRecords[visit.id]?.isAttended, cut: cut)
      return state == .missed || state == .overdue
    }.map(\.day)
  }

  var plan: StudyPlan { analysis.plan }
  /// The day of the data cut-off.
  var cutDay: Int? { course.day(of: analysis.cut.date) }
  /// The day on which participation ended, by death or otherwise.
  var endDay: Int? {
    [course.deathDate, record.endDate].compactMap(course.day(of:)).min()
  }
  /// The last day with any record of the participant.
  var lastDay: Int { max(course.timeAtRisk, course.observation) }

  /// Returns the state of a planned visit.
  func state(of visit: PlannedVisit) -> VisitAccount.State {
    VisitAccount.state(
      of: visit, course, record, isAttended: visitRecords[visit.id]?.isAttended,
      cut: analysis.cut.date)
  }

  /// Returns the rows of an episode as assessments, by day.
  func looks(at episode: Episode) -> [UlcerLook] {
    episode.memberRows.compactMap { place in
      let row = analysis.records.ulcers[analysis.history.order[place]]
      return course.day(of: row.date).map { day in
        UlcerLook(
          day: day, status: row.status, area: AreaDefinition(plan.area).area(of: row),
          length: row.length)
      }
    }
  }

  /// The participant's status in words: `in follow-up`, `completed`, `died`.
  var state: String {
    guard record.isTreated else {
      switch record.screeningOutcome {
      case .enrolled: return "enrolled, not treated"
      case .failed: return "screening failed"
      case .pending: return "in screening"
      }
    }
    if course.deathDate != nil { return "died" }
    switch record.endReason {
    case .completed: return "completed"
    case .withdrewConsent: return "withdrew consent"
    case .adverseEvent: return "left: adverse event"
    case .lostToFollowUp: return "lost to follow-up"
    case .death: return "died"
    case .other: return "left: other reason"
    case nil: return record.endDate == nil ? "in follow-up" : "participation ended"
    }
  }
}

/// One assessment of one ulcer site.
struct UlcerLook: Hashable, Sendable {
  let day: Int
  let status: UlcerAssessment.Status
  /// In mm²; `nil` if not known.
  let area: Double?
  /// In mm; `nil` if not known.
  let length: Double?

  /// The ulcer was assessed as open or indeterminate.
  var isOpen: Bool { status == .active || status == .indeterminate }
}
