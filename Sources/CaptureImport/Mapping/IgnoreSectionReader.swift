import UlcerIngest
import Yams

/// Reads the section `ignore` of a mapping: the parts of a source that are known and not wanted.
enum IgnoreSectionReader {
  /// A list names tables and files; a mapping names columns by table, and `"*"` is the table as a
  /// whole.
  static func read(
    _ root: ConfigurationSection
  ) -> (tables: [MappedName], columns: [IgnoredColumns]) {
    guard let node = root.node("ignore") else { return ([], []) }
    if node.mapping == nil { return (root.names("ignore"), []) }
    guard let section = root.section("ignore", keys: nil) else { return ([], []) }
    let entries = section.keys.map { key in
      IgnoredColumns(
        table: MappedName(key, at: section.findings.position(section.mark(key))),
        columns: section.names(key))
    }
    func isWhole(_ entry: IgnoredColumns) -> Bool { entry.columns.contains { $0.text == "*" } }
    return (entries.filter(isWhole).map(\.table), entries.filter { !isWhole($0) })
  }
}
