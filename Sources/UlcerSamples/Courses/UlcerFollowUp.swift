import UlcerRecords

/// All assessments of the ulcers of one treated participant, visit by visit up to the data cut-off.
///
/// Each assessment depends only on the past: a later cut-off adds rows and changes none.
struct UlcerFollowUp {
  /// A visit that took place.
  struct Attendance {
    let day: Int
    let visit: String
  }

  /// A course of treatment for an ulcer.
  struct Care {
    let kind: OtherTreatment.Kind
    let days: ClosedRange<Int>
  }

  /// Visits that took place, ascending; those after the cut-off are planned ones.
  private(set) var attended: [Attendance]
  /// The rows written, by visit and site; `participant` and `date` are yet to be set.
  private(set) var looks: [(day: Int, visit: String, row: UlcerAssessment)] = []
  /// The first day after day 0 on which an ulcer was seen that began after treatment.
  private(set) var firstNewUlcerDay: Int?
  /// The first day on which a baseline ulcer was seen to be worse.
  private(set) var firstWorseningDay: Int?
  /// The day of an amputation.
  private(set) var amputationDay: Int?
  /// Treatments that the ulcers called for.
  private(set) var care: [Care] = []

  private let plan: FollowUpPlan
  private var sites: [UlcerSite]
  private var random: RandomStream
  private var lastLookDay = 0

  /// Follows the participant of that number up to `cutDay`, in days since treatment.
  init(
    seed: UInt64, number: Int, plan: FollowUpPlan, treatedHand: Location.Hand,
    isPlanimetric: Bool, cutDay: Int
  ) {
    self.plan = plan
    random = RandomStream(seed: seed, number: number, topic: .ulcers)
    let baseline = BaselineUlcers(
      number: number, plan: plan, treatedHand: treatedHand, &random)
    sites = baseline.sites
    attended = plan.appointments.filter { $0.reasonMissed == nil }.map {
      Attendance(day: $0.day, visit: $0.visit)
    }
    if plan.isSeenAtScreening {
      attended.insert(Attendance(day: plan.consentDay, visit: "unscheduled"), at: 0)
    }
    for day in baseline.unscheduledDays { _ = comeUnasked(on: day, after: 0) }

    var next = 0
    while next < attended.count, attended[next].day <= cutDay {
      let visit = attended[next]
      next += 1
      for place in sites.indices {
        let look = sites[place].look(
          on: visit.day, isPlanimetric: isPlanimetric, random: &random)
        guard let look else { continue }
        var row = look.row
        // The first ulcer is the one that the plan follows.
        if visit.day <= 0 { row.isTarget = place == 0 }
        looks.append((visit.day, visit.visit, row))
        if let sighting = look.sighting { react(to: sighting, at: place, on: visit.day) }
      }
      lastLookDay = visit.day
    }
  }

  /// Adds an unscheduled visit, unless another lies within two days of it or contact has ended.
  private mutating func comeUnasked(on wish: Int, after today: Int) -> Int? {
    let day = SampleCalendar.workday(wish, treatmentWeekday: plan.treatmentWeekday)
    guard day > today, day <= plan.lastContactDay,
      !attended.contains(where: { abs($0.day - day) < 3 })
    else { return nil }
    let place = attended.firstIndex { $0.day > day } ?? attended.count
    attended.insert(Attendance(day: day, visit: "unscheduled"), at: place)
    return day
  }

  private mutating func react(to sighting: UlcerSite.Sighting, at place: Int, on day: Int) {
    switch sighting {
    case .newUlcer:
      if day > 0, firstNewUlcerDay == nil { firstNewUlcerDay = day }
    case .worsening:
      if firstWorseningDay == nil { firstWorseningDay = day }
      if case .open(let ulcer) = sites[place].phase, let days = ulcer.antibiotics {
        care.append(Care(kind: .antibioticSystemic, days: days))
      }
    case .amputation, .surgicalClosure:
      // The operation took place shortly before the visit at which it is recorded.
      let operation = max(lastLookDay + 1, day - random.whole(2...5))
      care.append(Care(kind: .surgery, days: operation...operation))
      if sighting == .amputation { amputationDay = operation }
      if day <= 84, sighting == .amputation, firstWorseningDay == nil { firstWorseningDay = day }
    case .healing: decideFlip(at: place, on: day)
    case .confirmation: decideRecurrence(at: place, on: day)
    }
  }

  /// Decides whether a healing will prove to be only apparent, at an unscheduled visit within ten
  /// days.
  private mutating func decideFlip(at place: Int, on day: Int) {
    let fate = sites[place].fate
    let flips = random.chance(0.05)
    guard day > 0, fate == .flips || (fate == nil && flips) else { return }
    for gap in [7, 9, 8, 6, 5] {
      if let comeback = comeUnasked(on: day + gap, after: day) {
        sites[place].phase = .healed(since: day, isConfirmed: false, returns: comeback)
        sites[place].fate = nil
        return
      }
    }
  }

  /// Decides whether a confirmed healing is followed by an ulcer at the same site, and whether the
  /// participant notices it.
  private mutating func decideRecurrence(at place: Int, on day: Int) {
    let recurs = random.chance(0.16)
    let delay = random.whole(7...110)
    let isNoticed = random.chance(0.5)
    let noticed = random.whole(1...6)
    let isFated = sites[place].fate == .recurs
    guard isFated || recurs else { return }
    sites[place].fate = nil
    let start = day + (isFated ? 12 : delay)
    sites[place].phase = .healed(since: day, isConfirmed: true, returns: start)
    if isFated || isNoticed { _ = comeUnasked(on: start + noticed, after: day) }
  }
}
