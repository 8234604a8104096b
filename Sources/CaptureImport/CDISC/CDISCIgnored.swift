/// The section `ignore` of the built-in mapping: the parts of a source that it does not use, and
/// the reasons.
///
/// Data sets that have a place in the study format and were not used are not listed: an import then
/// reports that they are left behind.
struct CDISCIgnored {
  /// The lines; empty if everything is used.
  let yaml: String

  /// - Parameters:
  ///   - tables: the tables of the source.
  ///   - used: the tables that the rules name, folded.
  init(_ tables: [CapturedTable], used: Set<String>) {
    let source = CDISCSource(tables)
    var listed: [String] = []
    var open: [String] = []
    for table in tables {
      let name = ColumnName.folded(table.name)
      if used.contains(name) || CDISCReader.made.contains(name) { continue }
      if let made = CDISCReader.made(of: name), used.contains(made) { continue }
      if table.rows.isEmpty, table.unreadRows ?? 0 == 0 { continue }
      if let reason = CDISCIgnored.reason(table.name, source, used) {
        listed.append("  - \(YAMLText.word(table.name))  # \(reason)")
      } else {
        open.append(
          "# \(YAMLText.comment(table.name)) (\(YAMLText.comment(table.file))) is used by no rule: write one, or add it to ignore."
        )
      }
    }
    if !listed.isEmpty { listed.insert("ignore:", at: 0) }
    yaml = (listed + open).joined(separator: "\n")
  }

  private static func reason(
    _ name: String, _ source: CDISCSource, _ used: Set<String>
  ) -> String? {
    switch name {
    case "ADAE" where used.contains("ae"): "AE is read in its place"
    case "ADSL" where used.contains("dm"): "it adds nothing to what the rules above name"
    case "EX" where source.isFilled("ADSL", "TRTSDT") || source.isFilled("ADSL", "TRTSDTM"):
      "the first treatment is read from ADSL"
    case "EX" where source.isFilled("DM", "RFXSTDTC"): "the first treatment is read from DM"
    case "EC" where used.contains("ex"): "EX is read in its place"
    default: CDISCPlaces.reason(against: name)
    }
  }
}
