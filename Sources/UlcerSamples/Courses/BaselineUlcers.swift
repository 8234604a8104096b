import UlcerRecords

/// The ulcer sites of one participant before the first assessment: ulcers that are open at
/// baseline, ulcers that heal before it, and ulcers that will come.
struct BaselineUlcers {
  /// The sites, baseline ulcers first.
  private(set) var sites: [UlcerSite] = []
  /// Days on which the participant comes unasked because of what these sites will do.
  private(set) var unscheduledDays: [Int] = []

  private static let mostSites = 6
  private static let followUpWeeks = 60
  private var locations = LocationChoice()

  /// The sites of the participant of that number.
  init(
    number: Int, plan: FollowUpPlan, treatedHand: Location.Hand, _ random: inout RandomStream
  ) {
    let count = 1 + random.place(weights: [29, 32, 24, 15])
    for place in 0..<count {
      let hand = random.chance(0.75) ? treatedHand : nil
      guard let location = firstLocation(number, place, hand, &random) else { continue }
      var ulcer = OpenUlcer(NaturalHistory.any(&random), startDay: 0, &random)
      ulcer.turn = turn(of: ulcer.history, at: location, number: number, &random)
      var fate: UlcerSite.Fate?
      if place == 0 { fate = feature(number, &ulcer, &random) }
      if case .worsening(let day)? = ulcer.turn, random.chance(0.5) {
        unscheduledDays.append(day + random.whole(1...4))
      }
      add(location, ulcer.history, .open(ulcer), fate)
    }
    if plan.isSeenAtScreening, let location = locations.any(&random, hand: nil) {
      var prior = OpenUlcer(.pittingScar, startDay: plan.consentDay - 20, &random)
      prior.healingDay = plan.consentDay + 2
      add(location, .pittingScar, .open(prior), nil)
    }
    addNewUlcers(&random)
  }

  private mutating func add(
    _ location: Location, _ history: NaturalHistory, _ phase: UlcerSite.Phase,
    _ fate: UlcerSite.Fate?
  ) {
    sites.append(
      UlcerSite(
        location: location, sourceID: "U\(sites.count + 1)", history: history, phase: phase,
        fate: fate))
  }

  /// The site of a baseline ulcer; a finger that will be amputated has no other.
  private mutating func firstLocation(
    _ number: Int, _ place: Int, _ hand: Location.Hand?, _ random: inout RandomStream
  ) -> Location? {
    if number == FeaturedParticipant.amputation, place == 0,
      let tip = Location(hand: .right, digit: .middle, level: .tip, surface: .volar)
    {
      locations.take(tip)
      locations.reserved = tip
      return tip
    }
    return locations.any(&random, hand: hand)
  }

  /// The later turn in the course of a baseline ulcer, if any.
  private mutating func turn(
    of history: NaturalHistory, at location: Location, number: Int, _ random: inout RandomStream
  ) -> OpenUlcer.Turn? {
    let draw = random.unit()
    let day = random.whole(10...75)
    let late = random.whole(40...250)
    if draw < (history == .pittingScar ? 0.01 : 0.05) { return .worsening(day: day) }
    guard number > FeaturedParticipant.lastSheltered, draw < 0.07 else { return nil }
    switch history {
    case .pittingScar: return nil
    case .tissueLoss: return .surgicalClosure(day: late)
    case .gangrene:
      let isAlone = !sites.contains {
        $0.location.hand == location.hand && $0.location.digit == location.digit
      }
      guard isAlone, locations.reserved == nil else { return nil }
      locations.reserved = location
      return .amputation(day: late)
    }
  }

  /// The happening that the participant of that number must show, on the first ulcer.
  private func feature(
    _ number: Int, _ ulcer: inout OpenUlcer, _ random: inout RandomStream
  ) -> UlcerSite.Fate? {
    func become(_ history: NaturalHistory, healing: Int, _ turn: OpenUlcer.Turn?) {
      ulcer = OpenUlcer(history, startDay: 0, &random)
      ulcer.healingDay = healing
      ulcer.turn = turn
    }
    switch number {
    case FeaturedParticipant.recurrence:
      become(.pittingScar, healing: 10, nil)
      return .recurs
    case FeaturedParticipant.flip:
      become(.pittingScar, healing: 22, nil)
      return .flips
    case FeaturedParticipant.amputation: become(.gangrene, healing: 400, .amputation(day: 62))
    case FeaturedParticipant.worsening: become(.tissueLoss, healing: 150, .worsening(day: 20))
    case FeaturedParticipant.surgicalClosure:
      become(.tissueLoss, healing: 300, .surgicalClosure(day: 50))
    default: break
    }
    return nil
  }

  /// Ulcers that appear after treatment: few participants have many, most have none; three in ten
  /// are adjacent to a site that already had one.
  private mutating func addNewUlcers(_ random: inout RandomStream) {
    let perYear = [0.3, 1.2, 3.0][random.place(weights: [55, 30, 15])]
    for week in 0..<BaselineUlcers.followUpWeeks where random.chance(perYear / 52) {
      let start = 7 * week + random.whole(1...7)
      let touching = random.chance(0.3) ? sites.first?.location : nil
      let comesUnasked = random.chance(0.4)
      let delay = random.whole(2...7)
      guard sites.count < BaselineUlcers.mostSites else { return }
      guard
        let location = touching.flatMap({ locations.place(touching: $0) })
          ?? locations.any(&random, hand: nil)
      else { continue }
      add(location, NaturalHistory.any(&random), .waiting(until: start), nil)
      if comesUnasked { unscheduledDays.append(start + delay) }
    }
  }
}
