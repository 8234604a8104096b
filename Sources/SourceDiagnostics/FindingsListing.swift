/// Findings as a CSV table for the people who mend the data: `findings.csv`.
///
/// The columns are file, line, column, rule, severity, message, hint. Nothing of a file's content is
/// in it but the offending word that a message quotes; no cell can become a spreadsheet formula.
public struct FindingsListing: Sendable {
  private let diagnostics: [Diagnostic]
  private let blindFiles: Set<String>

  /// Lists findings in the order given.
  ///
  /// - `blindFiles`: files of which no column is told. Where a column that must not be known is
  ///   left out at the reader, the places of those behind it would still tell how long its words are.
  public init(_ diagnostics: [Diagnostic], blindFiles: Set<String> = []) {
    self.diagnostics = diagnostics
    self.blindFiles = blindFiles
  }

  /// The whole table in UTF-8 with LF line ends; a header alone without findings.
  public var text: String {
    var text = "file,line,column,rule,severity,message,hint\n"
    for finding in diagnostics {
      let places = finding.related.map { place in
        place.file + (place.line.map { ":\($0)" } ?? "")
      }
      let message =
        finding.message + (places.isEmpty ? "" : " (see \(places.joined(separator: ", ")))")
      let cells = [
        finding.position.file, finding.position.line.map(String.init) ?? "",
        blindFiles.contains(finding.position.file)
          ? "" : finding.position.column.map(String.init) ?? "", finding.rule,
        finding.severity.rawValue,
        message, finding.hint ?? "",
      ]
      text += cells.map(FindingsListing.cell).joined(separator: ",") + "\n"
    }
    return text
  }

  /// A cell that a spreadsheet program shows as it is.
  ///
  /// A text that would begin a formula (`=`, `+`, `-`, `@`, tab, carriage return; OWASP, CSV
  /// injection, 2022) is preceded by an apostrophe.
  package static func cell(_ value: String) -> String {
    var shown = ""
    for scalar in value.unicodeScalars {
      let isPlain = scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value)
      shown.unicodeScalars.append(isPlain ? scalar : " ")
    }
    if let first = shown.first(where: { $0 != " " }), "=+-@＝＋－＠".contains(first) {
      shown = "'" + shown
    }
    guard shown.contains(where: { ",;\"".contains($0) }) else { return shown }
    return "\"" + shown.replacing("\"", with: "\"\"") + "\""
  }
}
