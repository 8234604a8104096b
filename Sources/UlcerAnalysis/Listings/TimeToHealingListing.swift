import UlcerRecords

/// Writes `time-to-healing.csv`: one row per baseline ulcer of a treated participant.
///
/// Columns: participant_id, location, episode; reference_date and reference_area_mm2 (last
/// assessment at day ≤ 0); time and event (healed, lost, censored) under the rule confirmed;
/// time_any and event_any (healed, censored) under the rule any; time_midpoint; interval_left and
/// interval_right (Turnbull; empty right is infinite); never_assessed_after_treatment; worse,
/// first_worse_day and rows_not_assessable_by_size; best_reduction_percent and
/// reduction_day_28_percent. Days since treatment. Sorted by participant_id, location, episode.
public enum TimeToHealingListing {
  /// The text of `time-to-healing.csv`.
  public static func text(of analysis: StudyAnalysis) -> String {
    var table = TableText(columns: [
      "participant_id", "location", "episode", "reference_date", "reference_area_mm2", "time",
      "event", "time_any", "event_any", "time_midpoint", "interval_left", "interval_right",
      "never_assessed_after_treatment", "worse", "first_worse_day", "rows_not_assessable_by_size",
      "best_reduction_percent", "reduction_day_28_percent",
    ])
    let people = analysis.records.participants
    let sorted = people.indices.sorted { TableText.isBefore(people[$0].id, people[$1].id) }
    for participant in sorted {
      let own = analysis.courses[participant].baselineUlcers
        .map { (ulcer: $0, code: analysis.episodes[$0.episode].location.code) }
        .sorted { TableText.isBefore($0.code, $1.code) }
      for (ulcer, code) in own {
        table.add([
          TableText.cell(people[participant].id), TableText.cell(code),
          TableText.cell(analysis.episodes[ulcer.episode].number),
          analysis.records.ulcers[ulcer.referenceRow].date.isoText,
          TableText.cell(ulcer.referenceArea), TableText.cell(ulcer.time),
          ulcer.isConfirmed ? "healed" : ulcer.isLost ? "lost" : "censored",
          TableText.cell(ulcer.timeAny), ulcer.isHealed ? "healed" : "censored",
          TableText.cell(ulcer.timeMidpoint), TableText.cell(ulcer.intervalLeft),
          TableText.cell(ulcer.isConfirmed ? ulcer.time : nil),
          TableText.cell(ulcer.isNeverAssessedAfterTreatment), TableText.cell(ulcer.isWorse),
          TableText.cell(ulcer.worseRows.first?.day),
          TableText.cell(ulcer.notAssessableRows.count), TableText.cell(ulcer.bestReduction),
          TableText.cell(ulcer.reductionAtDay28),
        ])
      }
    }
    return table.text
  }
}
