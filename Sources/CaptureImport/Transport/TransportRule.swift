import SourceDiagnostics

/// What a SAS transport file can have that is easily read wrongly.
enum TransportRule: String, CaseIterable {
  case damaged = "import-transport-damaged"
  case date = "import-transport-date"
  case encoding = "import-transport-encoding"
  case noCount = "import-transport-no-count"
  case name = "import-transport-name"
  case places = "import-transport-places"

  /// How grave it is; an error means that nothing is written.
  var severity: Severity { ImportRuleCatalogue.severity(of: rawValue) }
}
