import SourceDiagnostics

/// Possible faults of a REDCap export.
enum REDCapRule: String, CaseIterable {
  case labelExport = "redcap-label-export"
  case labelExportIgnored = "redcap-label-export-ignored"
  case unknownInstrument = "redcap-unknown-instrument"
  case halfARepeat = "redcap-half-a-repeat"
  case strayValue = "redcap-stray-value"
  case noDictionary = "redcap-no-dictionary"
  case fieldNotInDictionary = "redcap-field-not-in-dictionary"
  case fieldOfNoForm = "redcap-field-of-no-form"
  case formNotDesignated = "redcap-form-not-designated"
  case dateNotISO = "redcap-date-not-iso"
  case repeatedRow = "redcap-repeated-row"
  case twoKeys = "redcap-two-keys"

  /// The severity of the rule; an error means that nothing is written.
  var severity: Severity { ImportRuleCatalogue.severity(of: rawValue) }

  /// A finding of this rule.
  func finding(
    _ position: SourcePosition, _ message: String, hint: String? = nil,
    related: [SourcePosition] = [], occurrences: Int = 1
  ) -> Diagnostic {
    Diagnostic(
      rule: rawValue, severity: severity, position: position, message: message, hint: hint,
      related: related, occurrences: occurrences)
  }
}
