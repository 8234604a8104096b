package import UlcerAnalysis
package import UlcerRecords

/// One participant with everything that a profile shows, in days since treatment.
package struct ProfileSubject: Sendable {
  /// The looks at one place: its episodes in order.
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
  /// The places with an ulcer, in the order of the hand.
  let places: [Place]
  /// Planned days of visits that should have taken place and did not.
  let missedDays: [Int]
  /// Whether the participant came after treatment, and nobody assessed an ulcer.
  let isUnassessed: Bool
  /// What became of the records since the last report; `nil` without one.
  package var change: ProfileChange?

  /// Gathers what the profile of one participant shows.
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
    // Where visits were not read, nobody knows which were missed.
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
  /// The last day on which anything is known of the participant.
  var lastDay: Int { max(course.timeAtRisk, course.observation) }

  /// How a planned visit stands.
  func state(of visit: PlannedVisit) -> VisitAccount.State {
    VisitAccount.state(
      of: visit, course, record, isAttended: visitRecords[visit.id]?.isAttended,
      cut: analysis.cut.date)
  }

  /// The rows of an episode as looks, by day.
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

  /// How participation stands, in words: `in follow-up`, `completed`, `died`.
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

/// One look at one place.
struct UlcerLook: Hashable, Sendable {
  let day: Int
  let status: UlcerAssessment.Status
  /// In mm²; `nil` if not known.
  let area: Double?
  /// In mm; `nil` if not known.
  let length: Double?

  /// Whether the ulcer was seen open, surely or perhaps.
  var isOpen: Bool { status == .active || status == .indeterminate }
}
