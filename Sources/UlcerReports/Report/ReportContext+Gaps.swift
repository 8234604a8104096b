import UlcerAnalysis
import UlcerFigures
import UlcerRecords

extension ReportContext {
  /// What an answer does not know.
  func gap(_ answer: Answer) -> AnswerGap { AnswerGap(answer, in: analysis) }
}
