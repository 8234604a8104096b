import UlcerRecords

/// The rows of `adulc.csv` that tell scores: one per instrument and the baseline or a visit.
struct ScoreRows {
  private let plan: StudyPlan
  private let records: [Score]
  private let readings: [VisitScore]
  private let rows: ParticipantRows
  private let codes: ScoreCodes
  private let visits: [PlannedVisit]

  init(of analysis: StudyAnalysis) {
    plan = analysis.plan
    records = analysis.records.scores
    let readings = ScoreAnalysis(of: analysis).readings
    self.readings = readings
    rows = ParticipantRows(of: readings, participants: analysis.courses.count) {
      $0.participant
    }
    codes = ScoreCodes(readings.lazy.map(\.instrument))
    visits = ScoreDefinition(analysis.plan).visits
  }

  /// By instrument, the baseline first, then the visits in the order of the plan.
  func rows(of course: ParticipantCourse) -> [ParameterRow] {
    let own = rows[course.participant].map { reading in
      (reading: readings[reading], place: place(of: readings[reading]))
    }
    let instruments = Set(own.map(\.reading.instrument)).sorted(by: TableText.isBefore)
    return instruments.flatMap { instrument in
      own.filter { $0.reading.instrument == instrument }
        .sorted { $0.place < $1.place }
        .map { row(of: $0.reading, at: $0.place) }
    }
  }

  /// 0 for the baseline, then the visits from 1.
  private func place(of reading: VisitScore) -> Int {
    reading.visit.flatMap { id in visits.firstIndex { $0.id == id } }.map { $0 + 1 } ?? 0
  }

  private func row(of reading: VisitScore, at place: Int) -> ParameterRow {
    let label = plan.instrument(spelled: reading.instrument)?.label ?? reading.instrument
    var row = ParameterRow(score: reading.score, code: codes[reading.instrument], label: label)
    row.place = place == 0 ? .baseline : .visit(visits[place - 1])
    row.date = records[reading.row].date
    row.baseline = reading.baselineRow.map { records[$0].score }
    row.change = reading.change
    row.source = .score(reading.row)
    return row
  }
}
