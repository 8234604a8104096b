import UlcerAnalysis
import UlcerFigures
import UlcerRecords

extension ReportContext {
  /// The gap in the records behind an answer.
  func gap(_ answer: Answer) -> AnswerGap { AnswerGap(answer, in: analysis) }
}
