import DelimitedText
import PlainOutput
public import SourceDiagnostics

/// The account of reading a study, as text for people and as JSON for programs.
public struct CheckListing: Sendable {
  private let study: IngestedStudy
  private let findings: [Diagnostic]

  /// Lists what reading the study found.
  ///
  /// - Parameters:
  ///   - study: the study as read.
  ///   - findings: all findings to list; those of the reading when left out.
  public init(_ study: IngestedStudy, findings: [Diagnostic]? = nil) {
    self.study = study
    self.findings = findings ?? study.diagnostics
  }

  /// One line per file: rows read, used and rejected, and cells emptied.
  public var reconciliationText: String {
    let header = ["file", "rows read", "used", "rejected", "cells emptied"]
    let rows = study.files.map {
      [$0.file, "\($0.read)", "\($0.used)", "\($0.rejected)", "\($0.cellsEmptied)"]
    }
    let widths = header.indices.map { column in
      ([header] + rows).map { $0[column].count }.max() ?? 0
    }
    return ([header] + rows).map { row in
      row.enumerated().map { column, cell in
        let padding = String(repeating: " ", count: widths[column] - cell.count)
        return column == 0 ? cell + padding : padding + cell
      }.joined(separator: "  ") + "\n"
    }.joined()
  }

  /// `check --format json`: files and findings, keys in a fixed order.
  public var json: String {
    JSONValue.object([
      ("files", .lines(study.files.map(CheckListing.json))),
      ("findings", .lines(findings.map(CheckListing.json))),
    ]).text + "\n"
  }

  /// Findings about a file that is not a study, such as a template, in the same form without files.
  public static func json(of findings: [Diagnostic]) -> String {
    JSONValue.object([("findings", .lines(findings.map(json)))]).text + "\n"
  }

  private static func json(_ file: FileReconciliation) -> JSONValue {
    .object([
      ("file", .text(file.file)), ("sha256", .text(file.sha256)),
      ("read", .whole(file.read)), ("used", .whole(file.used)),
      ("rejected", .whole(file.rejected)), ("cellsEmptied", .whole(file.cellsEmptied)),
      (
        "dialect",
        .object([
          ("delimiter", .text(file.dialect.delimiter.rawValue)),
          ("decimal", file.decimalMark.map(JSONValue.text)),
          ("encoding", .text(file.dialect.encoding.rawValue)),
          ("dateOrder", file.dateOrder.map(JSONValue.text)),
        ])
      ),
    ])
  }

  private static func json(_ finding: Diagnostic) -> JSONValue {
    .object(
      [
        ("rule", .text(finding.rule)),
        // Only a finding that counts several says so.
        ("occurrences", finding.occurrences == 1 ? nil : .whole(finding.occurrences)),
        ("severity", .text(finding.severity.rawValue)),
      ] + members(finding.position) + [
        ("message", .text(finding.message)), ("hint", finding.hint.map(JSONValue.text)),
        ("related", .array(finding.related.map { .object(members($0)) })),
      ])
  }

  private static func members(
    _ position: SourcePosition
  ) -> [(key: String, value: JSONValue?)] {
    [
      ("file", .text(position.file)), ("line", position.line.map(JSONValue.whole)),
      ("column", position.column.map(JSONValue.whole)),
    ]
  }
}
