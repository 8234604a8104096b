import ClinicalWording
import PageComposition
import UlcerAnalysis
import UlcerRecords

extension DispositionTable {
  /// Participants by state in each arm.
  static func tableByArm(_ context: ReportContext) -> Table {
    let lines: [(name: ResultName, label: String, indent: Int)] = [
      (.disposition(.enrolled), "Enrolled", 0), (.disposition(.randomised), "Randomised", 0),
      (.disposition(.treated), "Treated", 0), (.disposition(.completed), "Completed", 1),
      (.disposition(.withdrawn), "Withdrawn", 1), (.disposition(.died), "Died", 1),
      (.primaryWindow(.complete), "Primary window complete", 1),
      (
        .exposure(.followedShort),
        "Followed for fewer than \(context.plan.primaryWindow) days", 1
      ),
    ]
    let groups = context.arms.map(Optional.some) + [nil]
    var rows = lines.map { line in
      TableRow(
        [
          TableCell(
            RichText(line.label),
            footnote: line.name == .disposition(.withdrawn) ? FootnoteWording.withdrawn : nil)
        ] + groups.map { TableCell(ResultWording.value(context.value(line.name, arm: $0))) },
        indent: line.indent)
    }
    rows.append(
      TableRow(
        ["Ulcer follow-up, participant-years"]
          + groups.map {
            TableCell(years(context.value(.exposure(.participantYears), arm: $0)))
          }))
    return Table(
      caption: Caption(
        key: "disposition-by-arm", title: "Participants by state and coded arm",
        population: context.armPopulation),
      columns: [TableColumn("State")]
        + context.arms.map { TableColumn(RichText("Arm \($0)"), .end) }
        + [TableColumn("All", .end)],
      rows: rows,
      notes: [
        "All: also participants in no arm. One person can be in two states.",
        context.armNote,
      ], source: context.sourceLine("participants.csv, visits.csv, ulcers.csv, the allocation"))
  }

  private static func years(_ value: ResultValue) -> String {
    value.estimate.map { NumberWording.rounded($0, decimals: 2) } ?? "–"
  }
}
