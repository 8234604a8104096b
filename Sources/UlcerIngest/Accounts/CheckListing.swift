import DelimitedText
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
    var writer = CheckJSON()
    writer.object {
      $0.array("files", study.files) { writer, file in CheckListing.write(file, &writer) }
      $0.array("findings", findings) { writer, finding in
        CheckListing.write(finding, &writer)
      }
    }
    return writer.text + "\n"
  }

  /// Findings of something that is no study, such as a template, in the same form without files.
  public static func json(of findings: [Diagnostic]) -> String {
    var writer = CheckJSON()
    writer.object {
      $0.array("findings", findings) { writer, finding in
        CheckListing.write(finding, &writer)
      }
    }
    return writer.text + "\n"
  }

  private static func write(_ file: FileReconciliation, _ writer: inout CheckJSON) {
    writer.object {
      $0.member("file", file.file)
      $0.member("sha256", file.sha256)
      $0.member("read", file.read)
      $0.member("used", file.used)
      $0.member("rejected", file.rejected)
      $0.member("cellsEmptied", file.cellsEmptied)
      $0.key("dialect")
      $0.object {
        $0.member("delimiter", file.dialect.delimiter.rawValue)
        $0.member("decimal", file.decimalMark)
        $0.member("encoding", file.dialect.encoding.rawValue)
        $0.member("dateOrder", file.dateOrder)
      }
    }
  }

  private static func write(_ finding: Diagnostic, _ writer: inout CheckJSON) {
    writer.object {
      $0.member("rule", finding.rule)
      // Only a finding that stands for several says so.
      $0.member("occurrences", finding.occurrences == 1 ? nil : finding.occurrences)
      $0.member("severity", finding.severity.rawValue)
      write(finding.position, &$0)
      $0.member("message", finding.message)
      $0.member("hint", finding.hint)
      $0.array("related", finding.related) { writer, position in
        writer.object { write(position, &$0) }
      }
    }
  }

  private static func write(_ position: SourcePosition, _ writer: inout CheckJSON) {
    writer.member("file", position.file)
    writer.member("line", position.line)
    writer.member("column", position.column)
  }
}
