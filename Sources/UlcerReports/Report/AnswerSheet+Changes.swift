import ClinicalWording
import PageComposition
import StudyComparison
import UlcerAnalysis
import UlcerFigures
import UlcerRecords

extension AnswerSheet {
  /// The numbers whose change readers ask for first.
  private static let asked: [(result: ResultName, name: String)] = [
    (.disposition(.treated), "treated"), (.disposition(.died), "died"),
    (.adverseEvents(.serious), "with a serious event"),
    (.adverseEvents(.grade3OrHigher), "with grade 3 or higher"),
    (.localToxicity(.any), "with local toxicity"),
  ]

  /// The changes since the last report, if there is one to compare with: first the numbers that
  /// readers ask for, then the records behind them.
  static func changesRow(_ context: ReportContext) -> AnswerRow {
    guard let differences = context.differences else {
      return AnswerRow(
        label: "Changes since the last report", value: "Not compared",
        note: "no earlier data cut was given", status: .unknown)
    }
    let gap = context.gap(.changes)
    let total = differences.recordTotal
    let definitions = differences.definitions.count
    let changes = Dictionary(
      differences.results.changes.map { ($0.id, $0) }, uniquingKeysWith: { _, last in last })
    let moved = asked.compactMap { line -> String? in
      guard let value = changes[ResultID(line.result)]?.value, let old = value.old?.count,
        let new = value.new?.count, old != new
      else { return nil }
      return "\(line.name) \(NumberWording.whole(old)) → \(NumberWording.whole(new))"
    }
    let records = [
      "\(NumberWording.counted(total.added, "record")) added",
      "\(NumberWording.whole(total.changed)) changed",
      "\(NumberWording.whole(total.removed)) removed",
    ].joined(separator: ", ")
    return AnswerRow(
      label: "Changes since the last report",
      value: RichText(
        moved.isEmpty
          ? gap.absences.isEmpty
            ? "None in the numbers treated, died, serious, grade 3, local" : gap.notKnown
          : moved.joined(separator: ", ")),
      note: gap.note(
        "since the data cut-off of \(DateWording.text(differences.dataCut.old)): \(records); \(NumberWording.counted(differences.results.count(.changed), "number")) and \(NumberWording.counted(definitions, "definition")) changed"
      ),
      status: gap.status(
        definitions > 0 || total.removed > 0
          ? .attention : differences.isEmpty ? .clear : .note),
      evidence: context.evidence(.changedNumbers))
  }
}
