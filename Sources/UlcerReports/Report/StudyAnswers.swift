package import PageComposition
package import StudyComparison
package import UlcerAnalysis
import UlcerFigures

/// Page one of the open report as values, so that other outputs use the same words.
package struct StudyAnswers: Sendable {
  /// The big numbers.
  package let tiles: [FactTile]
  /// The answers, one a line.
  package let rows: [AnswerRow]
  /// Data missing from the numbers, a sentence each; empty if nothing is left out.
  package let leftOut: [RichText]
  /// The gap in the records of open ulcers; empty if every file was read whole.
  package let openUlcersGap: String
  /// The open ulcers can be counted.
  package let knowsOpenUlcers: Bool

  /// - Parameters:
  ///   - analysis: every number.
  ///   - source: the files that were read, with their findings.
  ///   - differences: the changes since the last report; `nil` if nothing is compared.
  package init(
    analysis: StudyAnalysis, source: ReportSource, differences: StudyDifferences?
  ) {
    let context = ReportContext(
      analysis: analysis, source: source, hasProfiles: false, differences: differences)
    tiles = AnswerSheet.tiles(context)
    rows = AnswerSheet.rows(context)
    openUlcersGap = context.gap(.openUlcers).words
    knowsOpenUlcers = context.gap(.openUlcers).absences.isEmpty
    leftOut = AnswerSheet.leftOutLines(context)
  }
}
