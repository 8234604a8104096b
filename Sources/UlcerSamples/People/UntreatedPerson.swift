import UlcerRecords

/// Makes the records of a person who failed screening or is still being screened.
struct UntreatedPerson {
  let seed: UInt64
  /// The position in the order of screening.
  let place: Int
  let identifier: String
  let calendar: SampleCalendar

  /// The stream of a person who is not treated, apart from those of all treated numbers.
  private var stream: RandomStream {
    RandomStream(seed: seed, number: -1 - place, topic: .person)
  }

  /// The records of a person who failed screening after that many others were treated.
  func failure(after treated: Int) -> PersonRecords {
    var random = stream
    let facts = PersonFacts(&random)
    // The reasons take turns, so that few failures show several of them.
    let turn = SampleCriterion.failures.count
    let (reason, criterion) = SampleCriterion.failures[(treated / 5 + random.whole(0...1)) % turn]
    let consent = calendar.consentDate(
      ofFailureAfter: treated, weekday: random.whole(0...4))
    var participant = Participant(
      id: identifier, consentDate: consent, screeningOutcome: .failed)
    participant.screenFailureReason = reason
    facts.enter(in: &participant)
    var person = PersonRecords(participant: participant)
    person.enterEligibility(failing: criterion, on: consent)
    look(
      at: &person, facts, hasUlcer: criterion != "active-ulcer",
      hasCalcinosis: criterion == "calcinosis", &random)
    return person
  }

  /// The records of a person whose screening began nine days before the cut-off.
  func pending() -> PersonRecords {
    var random = stream
    let facts = PersonFacts(&random)
    let consent = SampleCalendar.dataCut.advanced(by: -9)
    var participant = Participant(
      id: identifier, consentDate: consent, screeningOutcome: .pending)
    facts.enter(in: &participant)
    var person = PersonRecords(participant: participant)
    person.enterEligibility(failing: nil, on: consent, first: 5)
    look(at: &person, facts, hasUlcer: true, hasCalcinosis: false, &random)
    return person
  }

  /// The only assessment of the hands, on the day of consent.
  private func look(
    at person: inout PersonRecords, _ facts: PersonFacts, hasUlcer: Bool, hasCalcinosis: Bool,
    _ random: inout RandomStream
  ) {
    let day = person.participant.consentDate
    person.visits.append(
      Visit(participant: 0, visit: "unscheduled", date: day, isAttended: true))
    var locations = LocationChoice()
    guard hasUlcer, let location = locations.any(&random, hand: facts.hand) else { return }
    let ulcer = OpenUlcer(.tissueLoss, startDay: 0, &random)
    var site = UlcerSite(
      location: location, sourceID: "U1", history: .tissueLoss, phase: .open(ulcer))
    let seen = site.look(on: 0, isPlanimetric: facts.isPlanimetric, random: &random)
    guard var row = seen?.row else { return }
    row.date = day
    row.visit = "unscheduled"
    row.calcinosis = hasCalcinosis
    person.assessments.append(row)
  }
}
