import DelimitedText
import UlcerIngest
import Yams

/// Reads the section `tables` of a mapping.
enum TableSectionReader {
  static let keys = [
    "file", "table", "where", "participant", "site", "delimiter", "encoding", "decimal", "dates",
    "optional",
  ]

  static func tables(_ root: ConfigurationSection) -> [MappedTable] {
    guard let section = root.section("tables", keys: nil) else { return [] }
    var taken: Set<String> = []
    return section.keys.compactMap { key in
      let place = section.findings.position(section.mark(key))
      if !taken.insert(ColumnName.folded(key)).inserted {
        section.findings.reportImpossible(section.mark(key), "the table is there twice")
        return nil
      }
      var table = MappedTable(name: MappedName(key, at: place))
      guard section.node(key) != nil else { return table }
      guard let entry = section.section(key, keys: keys) else { return nil }
      table.file = entry.name("file")
      table.table = entry.name("table")
      if table.file != nil, table.table != nil {
        entry.findings.reportImpossible(
          entry.mark("table"), "a table is either a file or another table", hint: "keep one")
      }
      table.conditions = entry.conditions()
      table.participant = entry.name("participant")
      table.site = entry.name("site")
      if let word = entry.text("delimiter") {
        if word == "tab" || DelimitedDialect.Delimiter(rawValue: word) != nil {
          table.delimiter = word
        } else {
          entry.findings.reportImpossible(
            entry.node("delimiter")?.mark, "delimiter must be \",\", \";\", \"|\" or tab")
        }
      }
      table.encoding = entry.word("encoding", among: TextEncoding.allCases.map(\.rawValue))
      table.isOptional = entry.flag("optional") ?? false
      table.writing = entry.writing()
      return table
    }
  }
}
