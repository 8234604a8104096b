package import PageComposition
package import StudyComparison
package import UlcerAnalysis
import UlcerFigures

/// What page one of the open report says, as values, so that other outputs say it in the same words.
package struct StudyAnswers: Sendable {
  /// The big numbers.
  package let tiles: [FactTile]
  /// The answers, one a line.
  package let rows: [AnswerRow]
  /// What the numbers do not contain, a sentence each; empty where nothing is left out.
  package let leftOut: [RichText]
  /// What is not known of the open ulcers; empty where every file was read whole.
  package let openUlcersGap: String
  /// Whether the open ulcers can be counted at all.
  package let knowsOpenUlcers: Bool

  /// - Parameters:
  ///   - analysis: every number.
  ///   - source: what was read, and what was wrong with it.
  ///   - differences: what changed since the last report; `nil` where nothing is compared.
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
