/// The datasets of an analysis in the shape of CDISC ADaM: `adsl.csv`, `adae.csv`, `adtte.csv`.
///
/// From these three files alone R or SAS can recompute every number of `results.json`;
/// `Scripts/against-r/recompute-adam.R` does so. With an allocation they name the arms and belong
/// to the closed session; without one, no column reveals an arm.
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
    ]
  }
}
