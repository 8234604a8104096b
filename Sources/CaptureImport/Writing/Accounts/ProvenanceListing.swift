import PlainOutput
import SourceDiagnostics
import UlcerIngest
import UlcerRecords

/// `provenance.json`: the input, the output, and the account of everything between.
///
/// It lies in a study folder, beside what is published: of the source it discloses the parts that
/// the mapping uses, and nothing of any other column, not even that there is one. Those are
/// reported at the terminal.
struct ProvenanceListing {
  /// Its name in the study folder.
  static let fileName = "provenance.json"
  /// The value of its member `schema`.
  static let schema = "cicatrix-provenance/1"

  let study: StudyImport
  let system: CaptureSystem
  let ignored: [String]
  let mappingFile: String
  let mappingSHA256: String
  let programVersion: String

  /// The whole file; keys and entries in a fixed order.
  var text: String {
    JSONValue.object([
      ("schema", .text(ProvenanceListing.schema)),
      (
        "program",
        .object([("name", .text("cicatrix")), ("version", .text(programVersion))])
      ),
      ("system", .text(system.rawValue)),
      (
        "mapping",
        .object([("file", .text(mappingFile)), ("sha256", .text(mappingSHA256))])
      ),
      ("sources", .lines(study.sources.map(ProvenanceListing.json))),
      ("sourcesIgnored", .lines(ignored.map { .object([("file", .text($0))]) })),
      ("tables", .lines(study.tables.map(ProvenanceListing.json))),
      ("rules", .lines(study.rules.map(ProvenanceListing.json))),
      ("cellsLeftOut", .lines(study.cells.map(ProvenanceListing.json))),
      (
        "files",
        .lines(
          study.files.map { file in
            .object([
              ("file", .text(file.name)), ("sha256", .text(SourceFile(bytes: file.bytes).sha256)),
            ])
          })
      ),
      ("findings", ProvenanceListing.json(study.diagnostics)),
      ("studyFindings", ProvenanceListing.json(study.studyDiagnostics)),
    ]).text + "\n"
  }

  /// Returns true if a rule concerns the text of a file as such, or columns that are not used.
  private static func isAboutTheRest(_ rule: String) -> Bool {
    RuleCatalogue.isOfForm(rule) || RuleCatalogue.isOfCharacters(rule)
      || [ImportRule.allocationInExport, .columnNotMapped].contains { $0.rawValue == rule }
  }

  private static func json(_ file: CaptureFileAccount) -> JSONValue {
    .object([
      ("file", .text(file.file)), ("sha256", .text(file.sha256)), ("leftOut", json(file.leftOut)),
    ])
  }

  private static func json(_ table: TableAccount) -> JSONValue {
    .object([
      ("table", .text(table.table)), ("file", .text(table.file)), ("read", .whole(table.read)),
      ("imported", .whole(table.imported)), ("leftOut", json(table.leftOut)),
    ])
  }

  private static func json(_ rule: RuleAccount) -> JSONValue {
    .object([
      ("file", .text(rule.kind.fileName)), ("rule", .whole(rule.number)),
      ("table", .text(rule.table)), ("candidates", .whole(rule.candidates)),
      ("written", .whole(rule.written)), ("leftOut", json(rule.leftOut)),
    ])
  }

  private static func json(_ cell: CellAccount) -> JSONValue {
    .object([
      ("file", .text(cell.file)), ("column", .text(cell.column)), ("table", .text(cell.table)),
      ("source", .text(cell.source)), ("reason", .text(cell.reason)), ("count", .whole(cell.count)),
    ])
  }

  private static func json(_ counts: [String: Int]) -> JSONValue {
    .object(counts.sorted { $0.key < $1.key }.map { ($0.key, .whole($0.value)) })
  }

  private static func json(_ findings: [Diagnostic]) -> JSONValue {
    var counts: [String: (severity: Severity, count: Int)] = [:]
    for finding in findings where !isAboutTheRest(finding.rule) {
      let known = counts[finding.rule]
      counts[finding.rule] = (
        max(known?.severity ?? .notice, finding.severity),
        (known?.count ?? 0) + finding.occurrences
      )
    }
    return .lines(
      counts.sorted { $0.key < $1.key }.map { entry in
        .object([
          ("rule", .text(entry.key)), ("severity", .text(entry.value.severity.rawValue)),
          ("count", .whole(entry.value.count)),
        ])
      })
  }
}
