import DelimitedText
import SourceDiagnostics
import UlcerRecords

extension HeaderReader {
  /// The number of lines searched for a header.
  private static let lines = 10

  /// The reason why the first line is no header, if that can be known: one below it is, or each row
  /// is quoted as a whole.
  func misplacedHeader(_ header: HeaderNames) -> Diagnostic? {
    let found = header.fields.count { $0 >= 0 }
    let isComplete = zip(kind.columns, header.fields).allSatisfy { !$0.isRequired || $1 >= 0 }
    if isComplete || document.recordCount == 0 { return nil }
    let least = max(2, found + 1)
    if document.width == 1, document.opensQuoted(0),
      most(document.fieldText(0, of: 0)) >= least
    {
      return finding(
        .rowsInQuotes, document.line(of: 0),
        "each row is in quotes as a whole, so that it is one cell",
        hint: "save the file again from the program that wrote it, with the cells in columns")
    }
    for (line, text) in document.firstLines(HeaderReader.lines)
    where line > document.line(of: 0) && most(text) >= least {
      return finding(
        .misplacedHeader, line,
        "line \(line) looks like the header; line \(document.line(of: 0)) is not data",
        hint: "remove what stands above the header")
    }
    return nil
  }

  /// The most columns that a line names, by any delimiter.
  private func most(_ line: String) -> Int {
    DelimitedDialect.Delimiter.allCases.map { delimiter in
      let names = line.utf8.split(separator: delimiter.byte, omittingEmptySubsequences: false)
        .prefix(1000).map { part in
          String(decoding: part.filter { $0 != 0x22 }.prefix(ColumnChoice.nameBytes), as: UTF8.self)
        }
      return HeaderNames(names, kind, settings).fields.count { $0 >= 0 }
    }.max() ?? 0
  }

  private func finding(
    _ rule: IngestRule, _ line: Int, _ message: String, hint: String
  ) -> Diagnostic {
    Diagnostic(
      rule: rule.rawValue, severity: rule.severity,
      position: SourcePosition(file: document.file, line: line), message: message, hint: hint)
  }
}
