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
  /// `time-to-healing.csv` in pieces.
  public static func pieces(of analysis: StudyAnalysis) -> ListingPieces {
    let columns = [
      "participant_id", "location", "episode", "reference_date", "reference_area_mm2", "time",
      "event", "time_any", "event_any", "time_midpoint", "interval_left", "interval_right",
      "never_assessed_after_treatment", "worse", "first_worse_day", "rows_not_assessable_by_size",
      "best_reduction_percent", "reduction_day_28_percent",
    ]
    let people = analysis.records.participants
    return ListingPieces(columns: columns, of: analysis) { participant, table in
      let own = analysis.courses[participant].baselineUlcers
        .map { (ulcer: $0, code: LocationCodes.code(of: analysis.episodes[$0.episode].location)) }
        .sorted { TableText.isBefore($0.code, $1.code) }
      for (ulcer, code) in own {
        table.write(people[participant].id)
        table.write(code)
        table.write(analysis.episodes[ulcer.episode].number)
        table.write(analysis.records.ulcers[ulcer.referenceRow].date)
        table.write(ulcer.referenceArea)
        table.write(ulcer.time)
        table.write(plain: ulcer.isConfirmed ? "healed" : ulcer.isLost ? "lost" : "censored")
        table.write(ulcer.timeAny)
        table.write(plain: ulcer.isHealed ? "healed" : "censored")
        table.write(ulcer.timeMidpoint)
        table.write(ulcer.intervalLeft)
        table.write(ulcer.isConfirmed ? ulcer.time : nil)
        table.write(ulcer.isNeverAssessedAfterTreatment)
        table.write(ulcer.isWorse)
        table.write(ulcer.worseRows.first?.day)
        table.write(ulcer.notAssessableRows.count)
        table.write(ulcer.bestReduction)
        table.write(ulcer.reductionAtDay28)
        table.endRow()
      }
    }
  }

  /// The same as UTF-8.
  public static func bytes(of analysis: StudyAnalysis) -> [UInt8] { pieces(of: analysis).bytes }

  /// The same as text.
  public static func text(of analysis: StudyAnalysis) -> String { pieces(of: analysis).text }
}
