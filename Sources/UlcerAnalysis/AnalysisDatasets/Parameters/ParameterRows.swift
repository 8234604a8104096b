import UlcerRecords

/// The rows of `adulc.csv` of each treated participant: what the endpoints of sections 11 and 12 of the
/// definitions and the scores say of one participant.
///
/// What the files do not support has no row.
struct ParameterRows {
  private let study: AnalysedRecords
  private let unrecordedTargets: String?
  private let scores: ScoreRows

  init(of analysis: StudyAnalysis) {
    study = AnalysedRecords(
      plan: analysis.plan, records: analysis.records, history: analysis.history,
      events: analysis.adverseEvents, organSystems: analysis.organSystems,
      courses: analysis.courses)
    unrecordedTargets = study.needs.unrecordedReason(for: .targetUlcers(.all))
    scores = ScoreRows(of: analysis)
  }

  /// By parameter, then by visit.
  func rows(of course: ParticipantCourse) -> [ParameterRow] {
    guard let treatment = course.treatmentDate else { return [] }
    return burden(of: course, treatment) + newUlcers(of: course, treatment)
      + freeDays(of: course, treatment) + targets(of: course) + complications(of: course)
      + scores.rows(of: course)
  }

  private func isKnown(_ name: ResultName) -> Bool {
    study.needs.reason(for: name, count: nil) == nil
  }

  private func burden(
    of course: ParticipantCourse, _ treatment: CalendarDate
  ) -> [ParameterRow] {
    guard isKnown(.burden(.openUlcers(visit: nil))) else { return [] }
    let burden = UlcerBurden(of: course, in: study.history)
    let before = burden.before
    var start = ParameterRow(.openUlcers, before, at: .baseline)
    start.date = treatment
    start.baseline = start.value
    var open = [start]
    var healed: [ParameterRow] = []
    for (place, visit) in study.visitDays.visits.enumerated() {
      guard isKnown(.burden(.openUlcers(visit: visit.id))),
        let day = study.visitDays[place][course.participant]
      else { continue }
      let date = treatment.advanced(by: day)
      var row = ParameterRow(.openUlcers, burden.open(on: date), at: .visit(visit))
      row.date = date
      row.baseline = start.value
      row.change = row.value - start.value
      open.append(row)
      if let answer = burden.hasAllHealed(on: date) {
        var row = ParameterRow(.allHealed, answer, at: .visit(visit))
        row.date = date
        healed.append(row)
      }
    }
    return open + healed
  }

  private func newUlcers(
    of course: ParticipantCourse, _ treatment: CalendarDate
  ) -> [ParameterRow] {
    guard isKnown(.newUlcerNumber(.none)), let window = course.primaryWindow,
      let number = NewUlcerNumberEndpoint.number(of: course)
    else { return [] }
    var row = ParameterRow(.newUlcers, number)
    row.date = treatment.advanced(by: window.lastDay)
    return [row]
  }

  private func freeDays(
    of course: ParticipantCourse, _ treatment: CalendarDate
  ) -> [ParameterRow] {
    let result = UlcerFreeDaysResult.day84
    guard isKnown(.ulcerFreeDays(result)),
      let days = UlcerFreeDaysEndpoint.freeDays(of: course, in: study.history, result)
    else { return [] }
    var row = ParameterRow(.freeDays, days)
    row.date = treatment.advanced(by: result.lastDay)
    return [row]
  }

  private func targets(of course: ParticipantCourse) -> [ParameterRow] {
    guard isKnown(.targetUlcers(.all)), unrecordedTargets == nil else { return [] }
    let targets = TargetUlcerEndpoint.targets(of: course, in: study)
    return TargetUlcerResult.allCases.map { result in
      ParameterRow(
        UlcerParameter(result),
        targets.count { TargetUlcerEndpoint.counts($0, in: result) })
    }
  }

  private func complications(of course: ParticipantCourse) -> [ParameterRow] {
    let own = study.complications[course.participant]
    var rows = ComplicationResult.Kind.allCases
      .filter { isKnown(.complications($0)) && isRecorded($0) }
      .map { kind in
        kind.counted == nil
          ? ParameterRow(UlcerParameter(kind), own.has(kind))
          : ParameterRow(UlcerParameter(kind), own.count(kind))
      }
    if isKnown(.complication(.treatmentsWithoutDate)) {
      rows.append(ParameterRow(.treatmentsWithoutDate, own.treatmentsWithoutDate))
    }
    return rows
  }

  /// Returns false for a sign of which ulcers.csv has no column, nor treatments.csv a row.
  private func isRecorded(_ kind: ComplicationResult.Kind) -> Bool {
    let ulcers = study.records.standings[.ulcers]
    return switch kind {
    case .gangrene: !ulcers.lacks(UlcerColumn.gangrene)
    case .deepStructure: !ulcers.lacks(UlcerColumn.deepStructure)
    case .systemicAntibiotics:
      !ulcers.lacks(UlcerColumn.systemicAntibiotics) || isKnown(.complications(.surgery))
    default: true
    }
  }
}
