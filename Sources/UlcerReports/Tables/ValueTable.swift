import ClinicalWording
import PageComposition
import UlcerAnalysis
import UlcerRecords

/// Results of each coded arm side by side, each with its limits.
enum ValueTable {
  /// One result of each arm.
  typealias Row = (label: String, name: ResultName, indent: Int)

  /// A table of values with their limits in each arm.
  static func table(
    _ context: ReportContext, caption: Caption, rows: [Row],
    notes: [RichText]
  ) -> Table {
    Table(
      caption: caption,
      columns: [TableColumn("Quantity")]
        + context.arms.flatMap { _ in
          [TableColumn("Value", .end), TableColumn("\(context.coverage) limits", .end)]
        },
      spanners: context.arms.enumerated().map { index, arm in
        TableSpanner(
          RichText(context.title(ofArm: arm)), over: (1 + 2 * index)..<(3 + 2 * index))
      },
      rows: context.arms.isEmpty
        ? []
        : rows.map { row in
          TableRow(
            [TableCell(row.label)]
              + context.arms.flatMap { arm -> [TableCell] in
                let (value, limits) = context.words(row.name, arm: arm)
                return [TableCell(value), TableCell(limits.isEmpty ? "–" : limits)]
              }, indent: row.indent)
        },
      notes: notes + [context.armNote],
      source: context.sourceLine("ulcers.csv, visits.csv, the allocation"),
      emptyText: "The allocation names no arm")
  }
}
