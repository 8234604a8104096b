import SourceDiagnostics

/// Parts of CDISC data sets that are easily misread; each is reported, none stops an import.
enum CDISCRule: String, CaseIterable {
  case imputedDates = "cdisc-imputed-dates"
  case partialDates = "cdisc-partial-dates"
  case missingEnds = "cdisc-missing-ends"
  case fatalNotSerious = "cdisc-fatal-not-serious"
  case noToxicityGrade = "cdisc-no-toxicity-grade"
  case emergentFlag = "cdisc-emergent-flag"
  case studyDayZero = "cdisc-study-day-zero"
  case derivedDataSet = "cdisc-derived-data-set"
  case populations = "cdisc-populations"
  case screenFailures = "cdisc-screen-failures"
  case notDone = "cdisc-not-done"
  case severalMeasurements = "cdisc-several-measurements"
  case consentDate = "cdisc-consent-date"

  /// The severity of the rule.
  var severity: Severity { ImportRuleCatalogue.severity(of: rawValue) }

  /// A finding of this rule.
  func finding(
    _ position: SourcePosition, _ message: String, hint: String? = nil, occurrences: Int = 1
  ) -> Diagnostic {
    Diagnostic(
      rule: rawValue, severity: severity, position: position, message: message, hint: hint,
      occurrences: occurrences)
  }
}
