import PlainOutput

/// Findings as a CSV table for the people who correct the data: `findings.csv`.
///
/// The columns are file, place, column, rule, severity, message, hint. Nothing of a file's content is
/// in it but the offending word that a message quotes; no cell can become a spreadsheet formula.
public struct FindingsListing: Sendable {
  /// The way in which places are given.
  public enum Places: Hashable, Sendable {
    /// By line and character of the text, for people who have the file before them: columns `line`
    /// and `column`.
    case lines
    /// By number of the record, the header being record 1, and by name of the column, as in
    /// everything that is published: columns `record` and `column`.
    case records
  }

  private let diagnostics: [Diagnostic]
  private let places: Places

  /// Lists findings in the order given.
  public init(_ diagnostics: [Diagnostic], places: Places = .lines) {
    self.diagnostics = diagnostics
    self.places = places
  }

  /// The whole table in UTF-8 with LF line ends; a header alone without findings.
  public var text: String {
    var text =
      "file,\(places == .lines ? "line" : "record"),column,rule,severity,message,hint\n"
    for finding in diagnostics {
      let related = finding.related.map { place in
        places == .lines
          ? place.file + (place.line.map { ":\($0)" } ?? "") : place.recordWords
      }
      let message =
        finding.message + (related.isEmpty ? "" : " (see \(related.joined(separator: ", ")))")
      let position = finding.position
      let cells = [
        position.file, position.line.map(String.init) ?? "",
        places == .lines ? position.column.map(String.init) ?? "" : position.field ?? "",
        finding.rule, finding.severity.rawValue, message, finding.hint ?? "",
      ]
      text += cells.map { CSVCell.guarded($0, semicolons: true) }.joined(separator: ",") + "\n"
    }
    return text
  }
}
