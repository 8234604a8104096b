import DelimitedText
import SourceDiagnostics

/// Reads a canonical copy (`CanonicalTable`): its form is known, and its places are those of
/// records.
enum CanonicalDocument {
  /// Unreadable records that are listed one by one; the others are counted in one finding.
  private static let listed = 10_000

  /// The document, numbered by record, and its faults.
  static func read(_ file: SourceFile, _ path: String) -> (DelimitedDocument, [Diagnostic]) {
    let read = DelimitedReader.read(
      file.bytes, file: path,
      overrides: DialectOverrides(
        delimiter: CanonicalTable.delimiter(of: file.bytes), encoding: .utf8,
        reportsZeroBytes: false))
    let document = read.numberedByRecord
    let findings = document.diagnostics.filter { finding in
      !RuleCatalogue.isOfForm(finding.rule)
    }
    return (document, findings + unreadable(in: document))
  }

  private static func unreadable(in document: DelimitedDocument) -> [Diagnostic] {
    guard !document.isWhollySound else { return [] }
    let records = (1..<max(1, document.recordCount)).filter { !document.isSound($0) }
    func finding(_ record: Int, _ message: String, occurrences: Int = 1) -> Diagnostic {
      Diagnostic(
        rule: IngestRule.raggedRow.rawValue, severity: .error,
        position: document.position(of: record), message: message,
        hint: "cicatrix check tells the line, and what is wrong with it", occurrences: occurrences)
    }
    var findings = records.prefix(listed).map {
      finding($0, "the record could not be cut into the cells of the header; it was rejected")
    }
    let rest = records.dropFirst(listed)
    if let first = rest.first {
      findings.append(
        finding(
          first,
          "from here on \(rest.count) more records could not be cut into the cells of the header; "
            + "they were rejected", occurrences: rest.count))
    }
    return findings
  }
}

extension RuleCatalogue {
  /// Returns true if a rule concerns the notation of a file's text, or columns that are not used:
  /// nothing that is published discloses it, because it may be the form of a column that nobody is
  /// to know.
  package static func isOfForm(_ rule: String) -> Bool {
    IngestRule(rawValue: rule).map(rulesOfForm.contains) ?? false
  }

  /// Returns true if a rule concerns the bytes and characters of a file: if all its columns are
  /// read, as in exports of CDISC and REDCap, it also concerns cells that nobody uses.
  package static func isOfCharacters(_ rule: String) -> Bool {
    IngestRule(rawValue: rule).map(rulesOfCharacters.contains) ?? false
  }

  private static let rulesOfCharacters: Set<IngestRule> = [
    .mixedEncodings, .invisibleCharacter, .nulByte,
  ]

  private static let rulesOfForm: Set<IngestRule> = [
    .windows1252, .bareQuote, .trailingDelimiter, .blankLine, .unnamedColumn, .raggedRow,
    .recordCutShort, .textAfterQuote, .unterminatedQuote, .unknownColumn,
    .allocationInStudyFolder,
  ]
}
