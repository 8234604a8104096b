import UlcerRecords

/// The adverse events of one treated participant.
///
/// Local events follow from what was measured; the others come by chance, about three a year.
struct AdverseEventCourse {
  /// The events, by the day on which they begin.
  private(set) var drafts: [EventDraft] = []

  private static let weeks = 60
  private var random: RandomStream

  /// The events of the participant of that number up to `cutDay`.
  init(
    seed: UInt64, number: Int, plan: FollowUpPlan, ulcers: UlcerFollowUp,
    reactions: LocalReactions, cutDay: Int
  ) {
    random = RandomStream(seed: seed, number: number, topic: .events)
    addBackground(number, plan)
    addEnding(plan)
    addFeature(number)
    addLocal(seed, number, ulcers, reactions)
    let lastDay = min(cutDay, plan.lastContactDay)
    var kept = drafts.enumerated().filter { $0.element.day <= lastDay }
    kept.sort { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }
    drafts = kept.map { $0.element }
  }

  private mutating func addBackground(_ number: Int, _ plan: FollowUpPlan) {
    let perWeek = [0.035, 0.06, 0.12][random.place(weights: [35, 45, 20])]
    for week in -2..<AdverseEventCourse.weeks where random.chance(perWeek) {
      let day = max(plan.consentDay, 7 * week + random.whole(0...6))
      let term = AdverseEventTerm.all[random.place(weights: AdverseEventTerm.weights)]
      addByChance(term, on: day, number: number)
    }
  }

  /// One event without a special cause: seven in eight are of grade 1 or 2.
  private mutating func addByChance(_ term: AdverseEventTerm, on day: Int, number: Int) {
    let draw = random.unit()
    let grade = min(term.highestGrade, draw < 0.56 ? 1 : draw < 0.87 ? 2 : draw < 0.985 ? 3 : 4)
    var draft = EventDraft(term: term, day: day, grade: grade)
    let lasting = random.unit()
    let days = lasting < 0.62 ? random.whole(2...20) : random.whole(21...120)
    draft.endDay = lasting < 0.86 ? day + days : nil
    let judged: [AdverseEvent.Relatedness] = [.unrelated, .unlikely, .possible, .probable]
    let related =
      day < 0 ? 0 : random.place(weights: grade >= 3 ? [55, 42, 3, 0] : [46, 29, 20, 5])
    let isSheltered = number <= FeaturedParticipant.lastSheltered
    draft.relatedness = judged[isSheltered && grade >= 3 ? min(1, related) : related]
    if random.chance(0.012), !isSheltered { draft.relatedness = nil }
    let serious = random.unit()
    if grade == 4 {
      draft.seriousness = serious < 0.5 ? [.lifeThreatening, .hospitalisation] : [.hospitalisation]
    } else if grade == 3, serious < 0.4 {
      draft.seriousness = serious < 0.32 ? [.hospitalisation] : [.medicallyImportant]
    }
    if random.chance(0.01), !isSheltered, draft.seriousness.isEmpty { draft.grade = nil }
    draft.leavesSequelae = random.chance(0.03)
    draft.daysToAwareness = random.whole(0...4)
    let known = random.unit()
    draft.precision = known < 0.055 ? 1 : known < 0.065 ? 0 : 2
    drafts.append(draft)
  }

  /// Adds the event of which a participant dies, or because of which one leaves.
  private mutating func addEnding(_ plan: FollowUpPlan) {
    switch plan.ending.reason {
    case .death:
      let terms: [AdverseEventTerm] = [.heartFailure, .sepsis, .lungInfection]
      var draft = EventDraft(
        term: terms[random.whole(0...2)], day: max(1, plan.ending.day - random.whole(0...12)))
      draft.endDay = plan.ending.day
      draft.grade = 5
      draft.relatedness = .unlikely
      draft.seriousness = [.death, .hospitalisation]
      draft.isFatal = true
      drafts.append(draft)
    case .adverseEvent:
      var draft = EventDraft(
        term: .softTissueInfection, day: max(1, plan.ending.day - random.whole(1...7)), grade: 3)
      draft.relatedness = random.chance(0.5) ? .possible : .unlikely
      draft.seriousness = [.hospitalisation]
      draft.action = .withdrawnFromStudy
      drafts.append(draft)
    default: break
    }
  }

  private mutating func addFeature(_ number: Int) {
    func draft(
      _ term: AdverseEventTerm, _ days: ClosedRange<Int>, grade: Int?,
      _ relatedness: AdverseEvent.Relatedness?
    ) -> EventDraft {
      var draft = EventDraft(term: term, day: days.lowerBound, grade: grade)
      draft.endDay = days.upperBound
      draft.relatedness = relatedness
      return draft
    }
    switch number {
    case FeaturedParticipant.hospitalisation:
      var event = draft(.lungInfection, 33...47, grade: 3, .unlikely)
      event.seriousness = [.hospitalisation]
      drafts.append(event)
    case FeaturedParticipant.relatedGradeThree:
      drafts.append(draft(.softTissueInfection, 12...30, grade: 3, .possible))
    case FeaturedParticipant.missingGrade:
      drafts.append(draft(.fatigue, 9...40, grade: nil, .unlikely))
    case FeaturedParticipant.missingRelatedness:
      drafts.append(draft(.headache, 3...5, grade: 1, nil))
    case FeaturedParticipant.disagreement:
      var event = draft(.injectionSiteReaction, 1...6, grade: 1, .definite)
      event.localToxicity = .warmth
      event.isExpected = true
      drafts.append(event)
    default: break
    }
  }

  /// Events for what was measured: nearly always reported, rarely forgotten.
  private mutating func addLocal(
    _ seed: UInt64, _ number: Int, _ ulcers: UlcerFollowUp, _ reactions: LocalReactions
  ) {
    // A stream of its own: what is measured up to the cut-off must not shift the other events.
    var local = RandomStream(seed: seed, number: number, topic: .localEvents)
    let terms: [AdverseEventTerm] = [
      .localizedEdema, .injectionSiteReaction, .jointMotionDecreased, .bruising,
    ]
    for sign in 0..<4 {
      let isReported = local.chance(0.96)
      let lasts = local.whole(2...12)
      guard isReported, let first = reactions.first(of: sign) else { continue }
      var draft = EventDraft(
        term: terms[sign], day: first.day, grade: min(terms[sign].highestGrade, first.grade))
      draft.endDay = first.day + lasts
      draft.relatedness = lasts < 7 ? .definite : .probable
      draft.localToxicity = LocalReactions.signs[sign]
      draft.isExpected = true
      drafts.append(draft)
    }
    let isPainful = local.chance(0.08)
    if isPainful {
      var draft = EventDraft(term: .pain, day: 0, endDay: 2, grade: 1, relatedness: .definite)
      draft.localToxicity = .other
      draft.isExpected = true
      drafts.append(draft)
    }
    for (day, toxicity) in [
      (ulcers.firstNewUlcerDay, AdverseEvent.LocalToxicity.newUlcer),
      (ulcers.firstWorseningDay, .ulcerWorsening),
    ] {
      let isReported = local.chance(0.96)
      let grade = local.chance(0.12) ? 3 : 2
      let lasts = local.whole(20...150)
      guard isReported, let day else { continue }
      var draft = EventDraft(term: .skinUlceration, day: day, grade: grade)
      draft.endDay = day + lasts
      draft.relatedness = .unlikely
      draft.localToxicity = toxicity
      drafts.append(draft)
    }
    if let day = ulcers.amputationDay {
      var draft = EventDraft(term: .peripheralIschemia, day: day - 1, grade: 3)
      draft.endDay = day + 6
      draft.relatedness = .unrelated
      draft.seriousness = [.hospitalisation]
      draft.leavesSequelae = true
      drafts.append(draft)
    }
  }
}
