import SourceDiagnostics
import UlcerRecords

/// Reads the files whose rows are judged one by one.
struct OtherReadings {
  let admission: RowAdmission

  func localReactions(_ row: RowReader) -> RecordCollection<LocalReaction> {
    var collection = RecordCollection<LocalReaction>(capacity: row.rows.count)
    while row.next() {
      let participant = admission.participant(row, LocalReactionColumn.participant)
      let moment = row.moment(LocalReactionColumn.date)
      let visit = row.plannedID(LocalReactionColumn.visit)
      let swelling = row.sign(LocalReactionColumn.swelling)
      let warmth = row.sign(LocalReactionColumn.warmth)
      let impairment = row.sign(LocalReactionColumn.impairment)
      let hematoma = row.sign(LocalReactionColumn.hematoma)
      admission.check(row, participant, LocalReactionColumn.date, moment?.date)
      guard !row.isRejected, let participant, let moment else { continue }
      var reaction = LocalReaction(participant: participant, moment: moment)
      reaction.visit = visit
      reaction.swelling = swelling
      reaction.warmth = warmth
      reaction.impairmentOfFunction = impairment
      reaction.hematoma = hematoma
      collection.add(reaction, from: row.record)
    }
    return collection
  }

  func treatments(_ row: RowReader) -> RecordCollection<OtherTreatment> {
    var collection = RecordCollection<OtherTreatment>(capacity: row.rows.count)
    while row.next() {
      let participant = admission.participant(row, TreatmentColumn.participant)
      let kind = row.choice(TreatmentColumn.kind, as: OtherTreatment.Kind.self)
      let name = row.text(TreatmentColumn.name)
      let start = row.partialDate(TreatmentColumn.start)
      let end = row.partialDate(TreatmentColumn.end)
      // Treatments often began long before the study: only death bounds them.
      if let participant, let earliest = start?.earliest, let latest = start?.latest {
        admission.check(
          row, participant, TreatmentColumn.start, earliest: earliest, latest: latest,
          checksParticipation: false)
      }
      if let first = start?.earliest, let last = end?.latest, last < first {
        row.report(
          .endBeforeStart, at: TreatmentColumn.end.rawValue,
          "the treatment ends before it starts", hint: "check both dates",
          related: [row.position(TreatmentColumn.start.rawValue, row.record)])
      }
      guard !row.isRejected, let participant, let kind else { continue }
      collection.add(
        OtherTreatment(participant: participant, kind: kind, name: name, start: start, end: end),
        from: row.record)
    }
    return collection
  }

  /// - Parameter plan: states the scores that an instrument can give; others reject their row.
  func scores(_ row: RowReader, plan: StudyPlan) -> RecordCollection<Score> {
    var instruments: [String: Instrument?] = [:]
    var collection = RecordCollection<Score>(capacity: row.rows.count)
    while row.next() {
      let participant = admission.participant(row, ScoreColumn.participant)
      let date = row.date(ScoreColumn.date)
      let visit = row.plannedID(ScoreColumn.visit)
      let instrument = row.text(ScoreColumn.instrument)
      let score = row.number(ScoreColumn.score)
      if let instrument, let score {
        if instruments[instrument] == nil {
          instruments[instrument] = .some(plan.instrument(spelled: instrument))
        }
        if let known = instruments[instrument] ?? nil, !known.allows(score) {
          refuse(score, of: known, row)
        }
      }
      admission.check(row, participant, ScoreColumn.date, date)
      guard !row.isRejected, let participant, let date, let instrument, let score
      else { continue }
      collection.add(
        Score(
          participant: participant, date: date, visit: visit, instrument: instrument,
          score: score),
        from: row.record)
    }
    return collection
  }

  /// Rejects a row whose score its instrument cannot give.
  private func refuse(_ score: Double, of instrument: Instrument, _ row: RowReader) {
    let range =
      switch (instrument.lowest, instrument.highest) {
      case (let lowest?, let highest?): "from \(NumberRange.text(lowest...highest))"
      case (let lowest?, nil): "\(NumberRange.text(lowest)) or more"
      case (nil, let highest?): "\(NumberRange.text(highest)) or less"
      case (nil, nil): "a number"
      }
    row.report(
      .outOfRange, at: ScoreColumn.score.rawValue,
      "a score of ‘\(instrument.id)’ is \(range), not \(NumberRange.text(score)); "
        + "the row was rejected",
      hint: "correct the score, or state the range in study.yaml: "
        + "scores: {\(instrument.id): [lowest, highest]}")
    row.reject()
  }

  /// - Parameter criteria: the ids that the plan lists; with none, any id is taken.
  func eligibility(
    _ row: RowReader, criteria: [String]
  ) -> RecordCollection<EligibilityEntry> {
    var collection = RecordCollection<EligibilityEntry>(capacity: row.rows.count)
    while row.next() {
      let participant = admission.participant(row, EligibilityColumn.participant)
      let criterion =
        criteria.isEmpty
        ? row.text(EligibilityColumn.criterion) : row.plannedID(EligibilityColumn.criterion)
      let met = row.yesNo(EligibilityColumn.met)
      let date = row.date(EligibilityColumn.date)
      let note = row.text(EligibilityColumn.note)
      admission.check(row, participant, EligibilityColumn.date, date)
      guard !row.isRejected, let participant, let criterion, let met else { continue }
      collection.add(
        EligibilityEntry(
          participant: participant, criterion: criterion, isMet: met, date: date, note: note),
        from: row.record)
    }
    return collection
  }
}
