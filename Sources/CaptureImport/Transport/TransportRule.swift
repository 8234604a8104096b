import SourceDiagnostics

/// Features of a SAS transport file that are easily misread.
enum TransportRule: String, CaseIterable {
  case damaged = "import-transport-damaged"
  case date = "import-transport-date"
  case encoding = "import-transport-encoding"
  case noCount = "import-transport-no-count"
  case name = "import-transport-name"
  case places = "import-transport-places"

  /// The severity of the rule; an error means that nothing is written.
  var severity: Severity { ImportRuleCatalogue.severity(of: rawValue) }
}
