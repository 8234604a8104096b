/// The mapping that holds for every CDISC source, because the standard fixes the names.
///
/// It is used if the user gives none, and `--suggest` writes it for the user to change. It names
/// only what the source has. Anything that the standard leaves open (severity as a grade, the ulcer
/// site on the hand) is not guessed: it is left out with a comment, or is `?` if the study format
/// needs it, and an import refuses a mapping with a `?`.
enum CDISCMapping {
  /// The text of the mapping for the tables that were read.
  static func text(for tables: [CapturedTable]) -> String {
    let source = CDISCSource(tables)
    let parts = [
      head, CDISCSchedule(source).yaml(study: source.studyName, dataCut: source.dataCut),
      views(source),
      "records:", CDISCParticipants(source).yaml, CDISCSchedule(source).records,
      CDISCEvents(source).yaml, CDISCUlcers(source).yaml,
    ]
    let text = parts.filter { !$0.isEmpty }.joined(separator: "\n") + "\n"
    let used = MappingReader(Array(text.utf8), file: "built-in", system: .cdisc).mapping?.readTables
    let ignored = CDISCIgnored(tables, used: used ?? []).yaml
    return text + (ignored.isEmpty ? "" : ignored + "\n")
  }

  private static let head = """
    # Made from the names that SDTM and ADaM fix. What is commented out is for you to decide.
    system: cdisc
    """

  /// Views that several rules use.
  private static func views(_ source: CDISCSource) -> String {
    var lines: [String] = []
    if source.has("ADSL", "SAFFL") {
      // Denominators are the treated participants of ADSL, not everybody with a record.
      lines.append("  safety: {table: ADSL, where: [{column: SAFFL, is: Y}]}")
    }
    if source.has("DS", "DSDECOD") {
      if source.has("DS", "DSCAT") {
        lines.append("  disposition: {table: DS, where: [{column: DSCAT, is: DISPOSITION EVENT}]}")
      }
      lines.append(
        "  randomised: {table: DS, where: [{column: DSDECOD, is: [RANDOMIZED, RANDOMISED]}]}")
    }
    return lines.isEmpty ? "" : "tables:\n" + lines.joined(separator: "\n")
  }
}
