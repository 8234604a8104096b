import PageComposition
import StudyComparison
import UlcerAnalysis
import UlcerRecords

extension AnswerSheet {
  /// What changed since the last report, when there is one to compare with.
  static func changesRow(_ context: ReportContext) -> AnswerRow {
    guard let differences = context.differences else {
      return AnswerRow(
        label: "Changes since the last report", value: "Not compared",
        note: "no earlier data cut was given", status: .unknown)
    }
    let total = differences.recordTotal
    let definitions = differences.definitions.count
    let parts = [
      "\(NumberWording.counted(total.added, "record")) added",
      "\(NumberWording.whole(total.changed)) changed",
      "\(NumberWording.whole(total.removed)) removed",
    ]
    return AnswerRow(
      label: "Changes since the last report", value: RichText(parts.joined(separator: ", ")),
      note: RichText(
        "data cut-off then \(DateWording.text(differences.dataCut.old)); \(NumberWording.counted(differences.results.count(.changed), "number")) changed, \(NumberWording.counted(definitions, "definition")) changed"
      ),
      status: definitions > 0 || total.removed > 0
        ? .attention : differences.isEmpty ? .clear : .note,
      evidence: [.reference("changed-numbers")])
  }
}
