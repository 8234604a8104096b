import UlcerRecords

/// Writes `scores.csv` and `scores.json`: scores of instruments with their change from baseline.
public enum ScoresListing {
  /// The text of `scores.csv`: one row per score that stands for the baseline or a visit.
  ///
  /// Columns: participant_id, instrument, visit, date, day, score, baseline_date, baseline, change.
  /// Sorted by participant_id, instrument, day. Empty where there is none.
  public static func text(of scores: ScoreAnalysis, in analysis: StudyAnalysis) -> String {
    var table = TableText(columns: [
      "participant_id", "instrument", "visit", "date", "day", "score", "baseline_date", "baseline",
      "change",
    ])
    let people = analysis.records.participants
    let records = analysis.records.scores
    let sorted = scores.readings.enumerated().sorted { left, right in
      let ids = (people[left.element.participant].id, people[right.element.participant].id)
      return ids.0 == ids.1 ? left.offset < right.offset : TableText.isBefore(ids.0, ids.1)
    }
    for (_, reading) in sorted {
      let baseline = reading.baselineRow.map { records[$0] }
      table.add([
        TableText.cell(people[reading.participant].id), TableText.cell(reading.instrument),
        TableText.cell(reading.visit ?? "baseline"), records[reading.row].date.isoText,
        TableText.cell(reading.day), TableText.cell(reading.score), baseline?.date.isoText ?? "",
        TableText.cell(baseline?.score), TableText.cell(reading.change),
      ])
    }
    return table.text
  }

  /// The text of `scores.json`: what became of the rows, the ranges, and the results.
  public static func json(
    of scores: ScoreAnalysis, in analysis: StudyAnalysis, programVersion: String
  ) -> String {
    let counts = scores.counts
    let rows = JSONText.object([
      ("rows", String(counts.rows)), ("used", String(counts.used)),
      ("untreated", String(counts.untreated)), ("superseded", String(counts.superseded)),
      ("unused", String(counts.unused)),
    ])
    var ids: [String] = []
    for summary in scores.summaries where ids.last != summary.instrument {
      ids.append(summary.instrument)
    }
    let instruments = ids.map { id in
      let instrument = analysis.plan.instrument(spelled: id)
      return JSONText.object([
        ("instrument", JSONText.string(id)), ("label", JSONText.string(instrument?.label ?? id)),
        ("lowest", JSONText.number(instrument?.lowest)),
        ("highest", JSONText.number(instrument?.highest)),
        ("source", instrument.map { JSONText.string($0.source) }),
      ])
    }
    return SideFileJSON(
      schema: "cicatrix-scores/1", programVersion: programVersion, analysis: analysis
    ).text([
      ("rows", rows), ("instruments", SideFileJSON.lines(instruments)),
      ("results", SideFileJSON.lines(scores.results.map(ResultsListing.text(of:)))),
    ])
  }
}
