import DelimitedText
import SourceDiagnostics

/// The account of reading a study, as text for people and as JSON for programs.
public struct CheckListing: Sendable {
  private let study: IngestedStudy

  /// Lists what reading the study found.
  public init(_ study: IngestedStudy) { self.study = study }

  /// One line per file: rows read, used and rejected, and cells emptied.
  public var reconciliationText: String {
    let width = study.files.map(\.file.count).max() ?? 0
    var text = ""
    for file in study.files {
      let padding = String(repeating: " ", count: width - file.file.count)
      text +=
        "\(file.file)\(padding)  \(file.read) read, \(file.used) used, "
        + "\(file.rejected) rejected, \(file.cellsEmptied) cells emptied\n"
    }
    return text
  }

  /// `check --format json`: files and findings, keys in a fixed order.
  public var json: String {
    var writer = CheckJSON()
    writer.object {
      $0.array("files", study.files) { writer, file in CheckListing.write(file, &writer) }
      $0.array("findings", study.diagnostics) { writer, finding in
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
