import ClinicalWording
import PageComposition

/// Every parameter with its value.
enum DefinitionsTable {
  static func table(_ context: ReportContext) -> Table {
    Table(
      caption: Caption(
        key: "definitions", title: "Definitions and parameters used",
        population: "As set by the sponsor in study.yaml, defaults for the rest"),
      columns: [
        TableColumn("Parameter", width: .fraction(0.31)),
        TableColumn("Meaning", width: .fraction(0.37)),
        TableColumn("Value", width: .fraction(0.26)),
      ],
      rows: PlanWording.parameters(of: context.plan).map {
        TableRow([TableCell(RichText([.code($0.key)])), TableCell($0.meaning), TableCell($0.value)])
      })
  }
}
