public import StudyComparison
public import UlcerAnalysis

/// The study as it was at the last report, and what changed since.
public struct PreviousCut: Sendable {
  /// The numbers of the last report.
  public let analysis: StudyAnalysis
  /// The source that it was read from.
  public let source: ReportSource
  /// Every record, definition and number that differs.
  public let differences: StudyDifferences

  /// States an earlier data cut.
  public init(analysis: StudyAnalysis, source: ReportSource, differences: StudyDifferences) {
    self.analysis = analysis
    self.source = source
    self.differences = differences
  }
}
