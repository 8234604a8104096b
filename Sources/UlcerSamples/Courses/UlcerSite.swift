import UlcerRecords

/// One location of one participant through the trial, and the rows of its assessments.
struct UlcerSite {
  /// The state of the skin since the last assessment.
  enum Phase {
    /// Nothing is there before that day.
    case waiting(until: Int)
    case open(OpenUlcer)
    /// Seen healed first on `since`; an ulcer comes back on `returns`.
    case healed(since: Int, isConfirmed: Bool, returns: Int?)
    /// Amputated or surgically closed: no further rows.
    case lost
  }

  /// A finding that is made for the first time at an assessment.
  enum Sighting { case newUlcer, worsening, amputation, surgicalClosure, healing, confirmation }

  let location: Location
  let sourceID: String
  var history: NaturalHistory
  var phase: Phase
  /// The sequel of its next healing, if it is decided beforehand.
  var fate: Fate?

  enum Fate { case flips, recurs }

  /// The row of an assessment on that day, without the facts that only the visit knows; `nil` if
  /// there is nothing to write.
  mutating func look(
    on day: Int, isPlanimetric: Bool, random: inout RandomStream
  ) -> (row: UlcerAssessment, sighting: Sighting?)? {
    switch phase {
    case .lost:
      return nil
    case .waiting(let start):
      guard start <= day else { return nil }
      let ulcer = OpenUlcer(history, startDay: start, &random)
      return lookAtOpen(startingNow(ulcer, day), day, isPlanimetric, &random, first: .newUlcer)
    case .open(let ulcer):
      return lookAtOpen(ulcer, day, isPlanimetric, &random, first: nil)
    case .healed(let since, let isConfirmed, let returns):
      if let returns, returns <= day {
        var ulcer = OpenUlcer(history, startDay: returns, &random)
        if !isConfirmed {
          // The healing was only apparent: a small residual ulcer remains.
          ulcer.length = min(ulcer.length, 3.5)
          ulcer.healingDay = day + random.whole(14...40)
        }
        let first: Sighting? = isConfirmed ? .newUlcer : nil
        return lookAtOpen(startingNow(ulcer, day), day, isPlanimetric, &random, first: first)
      }
      if random.chance(0.02) { return (assessment(.notAssessed), nil) }
      var sighting: Sighting?
      if !isConfirmed, day - since >= 11 {
        phase = .healed(since: since, isConfirmed: true, returns: nil)
        sighting = .confirmation
      }
      return (assessment(.healed), sighting)
    }
  }

  /// An ulcer that is seen for the first time is still open that day.
  private func startingNow(_ ulcer: OpenUlcer, _ day: Int) -> OpenUlcer {
    var ulcer = ulcer
    ulcer.healingDay = max(ulcer.healingDay, day + 3)
    return ulcer
  }

  private mutating func lookAtOpen(
    _ before: OpenUlcer, _ day: Int, _ isPlanimetric: Bool, _ random: inout RandomStream,
    first: Sighting?
  ) -> (row: UlcerAssessment, sighting: Sighting?) {
    var ulcer = before
    var sighting = first
    switch ulcer.turn {
    case .amputation(let turn)? where turn <= day:
      phase = .lost
      return (assessment(.amputated), .amputation)
    case .surgicalClosure(let turn)? where turn <= day:
      phase = .lost
      return (assessment(.surgicallyClosed), .surgicalClosure)
    case .worsening(let turn)? where turn <= day && day < ulcer.healingDay:
      ulcer.worsen(on: day, &random)
      sighting = .worsening
    default: break
    }
    if ulcer.isSeen, ulcer.healingDay <= day {
      phase = .healed(since: day, isConfirmed: false, returns: nil)
      return (assessment(.healed), .healing)
    }
    if ulcer.isSeen, day > 0, sighting == nil {
      phase = .open(ulcer)
      if random.chance(0.025) { return (assessment(.notAssessed), nil) }
      if random.chance(ulcer.progress(on: day) > 0.75 ? 0.16 : 0.015) {
        var row = assessment(.indeterminate)
        if random.chance(0.5) { measure(ulcer, on: day, isPlanimetric, &row, &random) }
        return (row, nil)
      }
    }
    let isFirstLook = !ulcer.isSeen
    ulcer.isSeen = true
    phase = .open(ulcer)
    var row = assessment(.active)
    // Some assessments have no size, for example because a bandage stays on or a ruler is missing.
    if isFirstLook || sighting != nil || day <= 0 || !random.chance(0.015) {
      measure(ulcer, on: day, isPlanimetric, &row, &random)
    }
    row.gangrene = ulcer.history == .gangrene
    row.deepStructure = ulcer.hasDeepStructure
    row.systemicAntibiotics = ulcer.antibiotics.map { $0.contains(day) } ?? false
    row.calcinosis = false
    row.investigatorWorsened = sighting == .worsening && random.chance(0.5)
    return (row, sighting)
  }

  /// Length and width to 0.1 mm with an error of up to 4 %; the width never above the length.
  private func measure(
    _ ulcer: OpenUlcer, on day: Int, _ isPlanimetric: Bool, _ row: inout UlcerAssessment,
    _ random: inout RandomStream
  ) {
    func tenths(_ value: Double, atLeast least: Double) -> Double {
      max(least, (value * 10).rounded()) / 10
    }
    let length = tenths(ulcer.length(on: day) * random.between(0.96, 1.04), atLeast: 8)
    let width = min(
      length, tenths(length * ulcer.widthRatio * random.between(0.96, 1.04), atLeast: 5))
    row.length = length
    row.width = width
    let planimetry = random.between(0.94, 1.02)
    if isPlanimetric { row.measuredArea = tenths(0.785 * length * width * planimetry, atLeast: 3) }
    row.pain = min(100, max(0, (18 + 3.2 * length + 12 * random.bell()).rounded()))
  }

  private func assessment(_ status: UlcerAssessment.Status) -> UlcerAssessment {
    var row = UlcerAssessment(
      participant: 0, date: SampleCalendar.dataCut, location: location, status: status)
    row.sourceID = sourceID
    return row
  }
}
