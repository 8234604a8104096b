import PlainOutput
import UlcerRecords

/// Writes `scores.csv` and `scores.json`: scores of instruments with their change from baseline.
public enum ScoresListing {
  /// `scores.csv` in pieces: one row per score that is used for the baseline or a visit.
  ///
  /// Columns: participant_id, instrument, visit, date, day, score, baseline_date, baseline, change.
  /// Sorted by participant_id, instrument, day. Empty where there is none.
  public static func pieces(
    of scores: ScoreAnalysis, in analysis: StudyAnalysis
  ) -> ListingPieces {
    let columns = [
      "participant_id", "instrument", "visit", "date", "day", "score", "baseline_date", "baseline",
      "change",
    ]
    let people = analysis.records.participants
    let records = analysis.records.scores
    let rows = ParticipantRows(of: scores.readings, participants: people.count) {
      $0.participant
    }
    return ListingPieces(columns: columns, of: analysis) { participant, table in
      for row in rows[participant] {
        let reading = scores.readings[row]
        let baseline = reading.baselineRow.map { records[$0] }
        table.write(people[reading.participant].id)
        table.write(reading.instrument)
        table.write(reading.visit ?? "baseline")
        table.write(records[reading.row].date)
        table.write(reading.day)
        table.write(reading.score)
        table.write(baseline?.date)
        table.write(baseline?.score)
        table.write(reading.change)
        table.endRow()
      }
    }
  }

  /// The same as text.
  public static func text(of scores: ScoreAnalysis, in analysis: StudyAnalysis) -> String {
    pieces(of: scores, in: analysis).text
  }

  /// The text of `scores.json`: the use of the rows, the ranges, and the results.
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
