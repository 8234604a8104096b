/// Recognises exports with labels in place of names and codes.
enum REDCapLabels {
  /// The reason why a file must be a label export; `nil` for a raw one.
  static func reason(_ table: CapturedTable) -> String? {
    let names = table.columns.map(\.name)
    let counts = Dictionary(names.map { ($0, 1) }, uniquingKeysWith: +)
    if let doubled = counts.filter({ $0.value > 1 }).keys.min() {
      return "the header has \(shown(doubled)) more than once"
    }
    if let label = names.first(where: { !isFieldName($0) }) {
      return "the header \(shown(label)) is a label, not a name"
    }
    for (place, name) in names.enumerated() {
      let words: Set<String> =
        name.hasSuffix("_complete")
        ? ["Incomplete", "Unverified", "Complete"]
        : name.contains("___") ? ["Checked", "Unchecked"] : []
      if !words.isEmpty, table.rows.contains(where: { words.contains($0.cells[place]) }) {
        return "the column \(shown(name)) holds labels (\(words.sorted().joined(separator: ", ")))"
      }
    }
    return nil
  }

  /// REDCap's names: small letters, digits and underscores.
  private static func isFieldName(_ name: String) -> Bool {
    !name.isEmpty
      && name.utf8.allSatisfy {
        (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x5F
      }
  }
}
