import SourceDiagnostics

/// The stable names of the faults that an import can find, beside the rules of `UlcerIngest` for
/// the text of a file (`ragged-row`, `record-cut-short` …) and for YAML (`unknown-key`,
/// `wrong-type` …).
///
/// The meaning of each, with an example and the remedy, is on the page that `ImportRuleCatalogue`
/// reads, `docs/import-rules.md`.
enum ImportRule: String, CaseIterable, Sendable {
  // The source.
  case unreadableSource = "unreadable-source"
  case unsafeArchiveName = "unsafe-archive-name"
  case archiveTooLarge = "archive-too-large"
  case emptyExport = "empty-export"
  case allocationInExport = "allocation-in-export"
  case oneColumnFile = "one-column-file"
  case twoFilesOfOnePart = "two-files-of-one-part"
  case ignoredFile = "ignored-file"
  case foreignFormat = "no-text-file"
  case unreadDelimiter = "delimiter-not-read"
  case tooManyCells = "too-many-cells"
  // The mapping against the source.
  case emptyMapping = "empty-mapping"
  case unresolvedSuggestion = "unresolved-suggestion"
  case studySaysHowToRead = "study-says-how-to-read"
  case missingPart = "missing-part"
  case missingSourceColumn = "missing-source-column"
  case ambiguousColumn = "ambiguous-column"
  case allocationInMapping = "allocation-in-mapping"
  case requiredColumnNotMapped = "required-column-not-mapped"
  case columnNotMapped = "column-not-mapped"
  case unusedExclusion = "unused-exclusion"
  case tableLeftBehind = "table-left-behind"
  case ignoredTables = "ignored-tables"
  case unusedIgnore = "unused-ignore"
  // Rows and cells.
  case rowWithoutParticipant = "row-without-participant"
  case unlistedValue = "unlisted-value"
  case severalOptions = "several-options"
  case severalRows = "several-rows"
  case unreadableCell = "unreadable-cell"
  case wrongDecimalMark = "wrong-decimal-mark"

  /// The severity of a breach, unless the place of the check lowers it. An error means that nothing
  /// is written.
  var severity: Severity { ImportRuleCatalogue.severity(of: rawValue) }

  /// A finding of this rule.
  func finding(
    _ position: SourcePosition, _ message: String, hint: String? = nil,
    related: [SourcePosition] = [], severity: Severity? = nil
  ) -> Diagnostic {
    Diagnostic(
      rule: rawValue, severity: severity ?? self.severity, position: position, message: message,
      hint: hint, related: related)
  }
}
