import ClinicalWording
import PageComposition
import SourceDiagnostics

/// Findings by rule: number, severity and first location. Details go to the data manager by
/// `check`.
enum ProblemsTable {
  static func table(of source: ReportSource, sourceLine: String) -> Table {
    struct Group {
      let rule: String
      let severity: Severity
      var count: Int
      var files: [String]
    }
    var groups: [Group] = []
    for diagnostic in source.diagnostics {
      if let index = groups.firstIndex(where: {
        $0.rule == diagnostic.rule && $0.severity == diagnostic.severity
      }) {
        groups[index].count += diagnostic.occurrences
        if !groups[index].files.contains(diagnostic.position.file) {
          groups[index].files.append(diagnostic.position.file)
        }
      } else {
        groups.append(
          Group(
            rule: diagnostic.rule, severity: diagnostic.severity,
            count: diagnostic.occurrences, files: [diagnostic.position.file]))
      }
    }
    groups.sort { ($1.severity, $0.rule) < ($0.severity, $1.rule) }
    return Table(
      caption: Caption(
        key: "problems", title: "Problems in the data, by rule",
        population: "All files of the study folder"),
      columns: [
        TableColumn("Rule"), TableColumn("Severity"), TableColumn("Findings", .end),
        TableColumn("Files"),
      ],
      rows: groups.map { group in
        TableRow([
          TableCell(RichText([.code(group.rule)])), TableCell(group.severity.rawValue),
          TableCell(NumberWording.whole(group.count)),
          TableCell(group.files.joined(separator: ", ")),
        ])
      },
      notes: [
        "Each finding with its line and column: cicatrix check. What a rule means: cicatrix explain RULE."
      ], source: RichText(sourceLine), emptyText: "No problem was found")
  }
}
