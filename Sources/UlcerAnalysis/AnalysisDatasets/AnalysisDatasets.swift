import UlcerRecords

/// The datasets of an analysis in the shape of CDISC ADaM: `adsl.csv`, `adae.csv`, `adtte.csv`,
/// `adulc.csv`.
///
/// From the first three alone R or SAS can recompute the numbers of `results.json` that
/// `docs/adam.md` names; `Scripts/against-r/recompute-adam.R` does so. With an allocation they name
/// the arms and belong to the closed session; without one, no column reveals an arm.
public enum AnalysisDatasets {
  /// Names of the files, with their texts, which are long and made on demand.
  ///
  /// - `lines`: the number of each record in its file, for `SRCSEQ` and similar columns.
  public static func files(
    of analysis: StudyAnalysis, lines: SourceLines
  ) -> [(name: String, text: @Sendable () -> String)] {
    [
      ("adsl.csv", { SubjectLevelListing.text(of: analysis, lines: lines) }),
      ("adae.csv", { AdverseEventDatasetListing.text(of: analysis, lines: lines) }),
      ("adtte.csv", { TimeToEventListing.text(of: analysis, lines: lines) }),
      ("adulc.csv", { ParameterListing.text(of: analysis, lines: lines) }),
    ]
  }
}

/// The study day of CDISC, which has no day 0: the day of treatment is 1, the day before it −1.
enum StudyDay {
  /// The study day of a date; `nil` without a treatment or a date.
  static func of(_ date: CalendarDate?, from treatment: CalendarDate?) -> Int? {
    guard let date, let treatment else { return nil }
    let elapsed = date.days(since: treatment)
    return elapsed >= 0 ? elapsed + 1 : elapsed
  }
}
