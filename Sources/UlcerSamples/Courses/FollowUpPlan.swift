import UlcerRecords

/// The visits of a treated participant and the end of participation, in days since treatment and
/// without regard to the data cut-off.
struct FollowUpPlan {
  /// A visit of the schedule: its day, and the reason if it does not take place.
  struct Appointment {
    let visit: String
    let day: Int
    let reasonMissed: String?
  }

  /// The end of participation.
  struct Ending {
    let day: Int
    let reason: Participant.EndReason
  }

  /// The day of written consent, before day 0.
  let consentDay: Int
  /// The day of randomisation, before day 0.
  let randomisedDay: Int
  /// The day of the week of treatment, 0 Monday to 2 Wednesday.
  let treatmentWeekday: Int
  /// The ulcers were also assessed on the day of consent.
  let isSeenAtScreening: Bool
  /// The scheduled visits up to the end, ascending.
  private(set) var appointments: [Appointment] = []
  /// The end of participation.
  let ending: Ending
  /// The last day on which the participant is assessed: before the end if contact was lost.
  let lastContactDay: Int

  private static let reasonsMissed = [
    "illness", "holiday", "no transport", "appointment forgotten", "admitted elsewhere",
  ]
  /// Visit, earliest and latest day, chance of being missed. Every day, moved to a working day,
  /// lies in the visit's window.
  private static let schedule: [(visit: String, first: Int, last: Int, missed: Double)] = [
    ("w2", 12, 17, 0.02), ("w4", 25, 33, 0.03), ("w8", 52, 62, 0.05), ("w12", 85, 93, 0.03),
    ("w24", 159, 180, 0.06), ("w52", 355, 378, 0),
  ]

  /// The plan of the participant of that number.
  init(seed: UInt64, number: Int, treatmentWeekday: Int, isSeenAtScreening: Bool) {
    var random = RandomStream(seed: seed, number: number, topic: .visits)
    func workday(_ day: Int) -> Int {
      SampleCalendar.workday(day, treatmentWeekday: treatmentWeekday)
    }
    self.treatmentWeekday = treatmentWeekday
    self.isSeenAtScreening = isSeenAtScreening
    randomisedDay = min(0, workday(-random.whole(1...6)))
    consentDay = workday(-random.whole(14...28))

    var planned: [Appointment] = []
    let baseline = random.chance(0.7) ? 0 : min(0, workday(-random.whole(1...4)))
    planned.append(Appointment(visit: "baseline", day: baseline, reasonMissed: nil))
    let early = random.chance(0.8) ? 2 : random.whole(1...3)
    for entry in [("48h", early, early, 0.02)] + FollowUpPlan.schedule {
      let (visit, first, last, missed) = entry
      let day = workday(random.whole(first...last))
      let isMissed = random.chance(missed)
      let reason = FollowUpPlan.reasonsMissed[
        random.whole(0...FollowUpPlan.reasonsMissed.count - 1)]
      let keeps = FeaturedParticipant.keepsEarlyVisits(number) && first < 100
      planned.append(
        Appointment(visit: visit, day: day, reasonMissed: isMissed && !keeps ? reason : nil))
    }
    let completion = planned.last?.day ?? 364
    let ending = FollowUpPlan.ending(
      of: number, completion: completion, treatmentWeekday: treatmentWeekday, &random)
    self.ending = ending
    // A participant lost to follow-up misses the visits between the last contact and the closing
    // date.
    lastContactDay = ending.reason == .lostToFollowUp ? max(0, ending.day - 90) : ending.day
    for appointment in planned where appointment.day <= ending.day {
      let isLost = appointment.day > lastContactDay
      appointments.append(
        isLost
          ? Appointment(
            visit: appointment.visit, day: appointment.day, reasonMissed: "could not be reached")
          : appointment)
    }
  }

  private static func ending(
    of number: Int, completion: Int, treatmentWeekday: Int, _ random: inout RandomStream
  ) -> Ending {
    func early(_ first: Int, _ last: Int, _ reason: Participant.EndReason) -> Ending {
      let day = SampleCalendar.workday(
        random.whole(first...last), treatmentWeekday: treatmentWeekday)
      return Ending(day: day, reason: reason)
    }
    let draw = random.unit()
    switch number {
    case FeaturedParticipant.withdrawal: return early(105, 120, .withdrewConsent)
    case FeaturedParticipant.lostToFollowUp: return early(132, 140, .lostToFollowUp)
    case ...FeaturedParticipant.lastSheltered: return Ending(day: completion, reason: .completed)
    default: break
    }
    switch draw {
    case ..<0.045: return early(20, 330, .withdrewConsent)
    case ..<0.080: return early(120, 340, .lostToFollowUp)
    case ..<0.092: return early(20, 330, .adverseEvent)
    case ..<0.099: return early(20, 330, .other)
    case ..<0.105: return Ending(day: random.whole(40...340), reason: .death)
    default: return Ending(day: completion, reason: .completed)
    }
  }
}
