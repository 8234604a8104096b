import UlcerRecords

/// Makes the records of a treated participant: the whole course in days since treatment, cut off at
/// the data cut and put on the calendar.
struct TreatedPerson {
  let seed: UInt64
  let number: Int
  let identifier: String
  let treatment: CalendarDate
  let treatmentWeekday: Int

  /// The last day with known data.
  private var cutDay: Int { SampleCalendar.dataCut.days(since: treatment) }

  /// All records up to the cut-off.
  func records() -> PersonRecords {
    var random = RandomStream(seed: seed, number: number, topic: .person)
    let facts = PersonFacts(&random)
    let plan = FollowUpPlan(
      seed: seed, number: number, treatmentWeekday: treatmentWeekday,
      isSeenAtScreening: random.chance(0.25))
    let ulcers = UlcerFollowUp(
      seed: seed, number: number, plan: plan, treatedHand: facts.hand,
      isPlanimetric: facts.isPlanimetric, cutDay: cutDay)

    var person = PersonRecords(participant: participant(facts, plan, &random))
    person.arm = TreatmentAllocation(seed: seed).arm(of: number)
    person.visits = visits(plan, ulcers)
    person.assessments = ulcers.looks.map { look in
      var row = look.row
      row.date = date(look.day)
      row.visit = look.visit
      return row
    }
    enterSafety(in: &person, plan, ulcers)
    person.scores = ScoreCourse(
      seed: seed, number: number, attended: ulcers.attended, cutDay: cutDay
    ).entries.map {
      Score(
        participant: 0, date: date($0.day), visit: $0.visit, instrument: $0.instrument,
        score: $0.score)
    }
    person.enterEligibility(failing: nil, on: date(plan.consentDay))
    return person
  }

  private func date(_ day: Int) -> CalendarDate { treatment.advanced(by: day) }

  private func participant(
    _ facts: PersonFacts, _ plan: FollowUpPlan, _ random: inout RandomStream
  ) -> Participant {
    var participant = Participant(
      id: identifier, consentDate: date(plan.consentDay), screeningOutcome: .enrolled)
    facts.enter(in: &participant)
    participant.randomisedDate = date(plan.randomisedDay)
    participant.treatment = Moment(treatment)
    participant.treatedHand = facts.hand
    participant.injectionsGiven = random.chance(0.03) ? 7 : 8
    if plan.ending.day <= cutDay {
      participant.endDate = date(plan.ending.day)
      participant.endReason = plan.ending.reason
      if plan.ending.reason == .death { participant.deathDate = date(plan.ending.day) }
    }
    return participant
  }

  /// Visits that took place and visits that did not, in the order of their days.
  private func visits(_ plan: FollowUpPlan, _ ulcers: UlcerFollowUp) -> [Visit] {
    var dated = ulcers.attended.map { attendance in
      (
        day: attendance.day,
        visit: Visit(
          participant: 0, visit: attendance.visit, date: date(attendance.day), isAttended: true)
      )
    }
    for appointment in plan.appointments {
      guard let reason = appointment.reasonMissed else { continue }
      let place = dated.firstIndex { $0.day > appointment.day } ?? dated.count
      let visit = Visit(
        participant: 0, visit: appointment.visit, date: nil, isAttended: false, reason: reason)
      dated.insert((appointment.day, visit), at: place)
    }
    return dated.filter { $0.day <= cutDay }.map { $0.visit }
  }

  private func enterSafety(
    in person: inout PersonRecords, _ plan: FollowUpPlan, _ ulcers: UlcerFollowUp
  ) {
    let reactions = LocalReactions(
      seed: seed, number: number, attended: ulcers.attended, cutDay: cutDay)
    person.reactions = reactions.looks.map { look in
      var row = LocalReaction(participant: 0, moment: Moment(date(look.day)))
      row.visit = look.visit
      row.swelling = look.grades[0].map { .grade($0) }
      row.warmth = look.grades[1].map { .grade($0) }
      row.impairmentOfFunction = look.grades[2].map { .grade($0) }
      row.hematoma = look.grades[3].map { .grade($0) }
      return row
    }
    let course = AdverseEventCourse(
      seed: seed, number: number, plan: plan, ulcers: ulcers, reactions: reactions,
      cutDay: cutDay)
    let death = person.participant.deathDate
    for (place, draft) in course.drafts.enumerated() {
      person.events.append(
        draft.known(
          at: SampleCalendar.dataCut, treatment: treatment, death: death,
          identifier: "AE-\(place + 1)"))
    }
    person.treatments = OtherTreatments(
      seed: seed, number: number, plan: plan, ulcers: ulcers, cutDay: cutDay
    ).courses.map { course in
      OtherTreatment(
        participant: 0, kind: course.kind, name: course.name,
        start: course.firstDay.map { .day(Moment(date($0))) },
        end: course.lastDay.map { .day(Moment(date($0))) })
    }
  }
}
