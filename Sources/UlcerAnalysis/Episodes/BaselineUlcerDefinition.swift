import UlcerRecords

/// The values derived from each baseline episode: time to healing, worsening, area reduction
/// (sections 2, 4 and 5 of the definitions).
struct BaselineUlcerDefinition {
  let worsening: WorseningDefinition
  let area: AreaDefinition
  /// The visit about which the area reduction is read; `nil` if the schedule has none.
  let reductionVisit: PlannedVisit?
  /// The day to which the row is to be closest.
  static let reductionDay = 28
  static let reductionVisitID = "w4"

  init(_ plan: StudyPlan) {
    worsening = WorseningDefinition(plan)
    area = AreaDefinition(plan.area)
    reductionVisit = plan.visits.first { $0.id == BaselineUlcerDefinition.reductionVisitID }
  }

  /// The derived values of an episode; `nil` unless its kind is baseline.
  ///
  /// - Parameter lastDay: the last day of the participant's primary window.
  func ulcer(
    _ episode: Episode, place: Int, lastDay: Int, order: [Int], ulcers: [UlcerAssessment]
  ) -> BaselineUlcer? {
    guard episode.kind == .baseline, let lastOpenDay = episode.lastOpenDay else { return nil }
    func day(_ row: Int) -> Int { episode.day(of: ulcers[row].date) ?? 0 }
    let course = order[episode.courseRows]
    guard let referenceRow = course.last(where: { day($0) <= 0 }) else { return nil }
    let reference = ulcers[referenceRow]
    let referenceArea = area.area(of: reference)

    var worseRows: [BaselineUlcer.WorseRow] = []
    var notAssessable: [Int] = []
    var best: Double?
    for row in course where day(row) > 0 {
      if let reduction = AreaDefinition.reduction(
        from: referenceArea, to: area.openArea(of: ulcers[row]))
      {
        best = max(best ?? reduction, reduction)
      }
      guard day(row) <= lastDay else { continue }
      let verdict = worsening.verdict(on: ulcers[row], reference: reference)
      if !verdict.isAssessableBySize { notAssessable.append(row) }
      if !verdict.reasons.isEmpty {
        worseRows.append(
          BaselineUlcer.WorseRow(row: row, day: day(row), reasons: verdict.reasons))
      }
    }
    addAmputation(of: episode, upTo: lastDay, to: &worseRows)
    let isConfirmed = episode.status == .healedConfirmed
    let isHealed = isConfirmed || episode.status == .healedUnconfirmed
    let lastOpen = max(0, lastOpenDay)
    let healing = max(0, episode.healingDay ?? lastOpen)
    let loss = max(0, episode.lossDay ?? lastOpen)
    let isLost = episode.status == .lost
    return BaselineUlcer(
      episode: place, participant: episode.participant, referenceRow: referenceRow,
      referenceArea: referenceArea,
      time: isConfirmed ? healing : isLost ? loss : lastOpen, isConfirmed: isConfirmed,
      isLost: isLost, timeAny: isHealed ? healing : isLost ? loss : lastOpen, isHealed: isHealed,
      intervalLeft: isConfirmed || !isLost ? lastOpen : loss,
      isNeverAssessedAfterTreatment: (episode.day(of: episode.lastAssessed) ?? 0) <= 0,
      worseRows: worseRows, notAssessableRows: notAssessable, bestReduction: best,
      reductionAtDay28: reductionNearVisit(
        rows: order[episode.memberRows], from: referenceArea, ulcers: ulcers, day: day))
  }

  /// An amputation that ended the episode counts on its own day, which may lie before the row that
  /// tells of it, and which the row's other signs do not share.
  private func addAmputation(
    of episode: Episode, upTo lastDay: Int, to worse: inout [BaselineUlcer.WorseRow]
  ) {
    guard episode.loss == .amputated, let row = episode.lossRow, let day = episode.lossDay,
      day > 0, day <= lastDay
    else { return }
    if let last = worse.last, last.row == row, last.day == day {
      worse[worse.count - 1] = BaselineUlcer.WorseRow(
        row: row, day: day, reasons: last.reasons + [.amputation])
      return
    }
    let place = worse.firstIndex { $0.day > day } ?? worse.count
    worse.insert(
      BaselineUlcer.WorseRow(row: row, day: day, reasons: [.amputation]), at: place)
  }

  /// The reduction at the row with known area in the visit's window closest to day 28, the earlier
  /// of two equally close.
  private func reductionNearVisit(
    rows: ArraySlice<Int>, from reference: Double?, ulcers: [UlcerAssessment], day: (Int) -> Int
  ) -> Double? {
    guard let reductionVisit else { return nil }
    var closest: (distance: Int, area: Double)?
    for row in rows where reductionVisit.includes(day: day(row)) {
      guard let area = area.openArea(of: ulcers[row]) else { continue }
      let distance = abs(day(row) - BaselineUlcerDefinition.reductionDay)
      if closest.map({ distance < $0.distance }) ?? true { closest = (distance, area) }
    }
    return AreaDefinition.reduction(from: reference, to: closest?.area)
  }
}
