import DelimitedText
import UlcerRecords

/// The names in a header, with the canonical column of each.
struct HeaderNames {
  /// The names in the file's order; `nil` for none and for one that looks like the allocation.
  private(set) var names: [String?]
  /// Fields that look like the allocation; nothing of them is read.
  private(set) var hidden: Set<Int> = []
  /// The field of each canonical column; −1 if the file lacks it.
  let fields: [Int]

  /// - Parameters:
  ///   - written: the beginnings of the names, as written in the file.
  ///   - kind: the kind of the file.
  ///   - settings: the mapping of study.yaml.
  init(_ written: [String], _ kind: RecordKind, _ settings: IngestSettings) {
    var names: [String?] = written.map { text in
      let name = String(
        decoding: trimmed(Array(text.utf8)[...]).prefix(ColumnChoice.nameBytes), as: UTF8.self)
      return name.isEmpty ? nil : name
    }
    let mapping = settings.columns[kind] ?? [:]
    // A column that the study maps to one without free text is read as the column that it is mapped
    // to.
    let wanted = Set(
      kind.columns.filter { !$0.content.isFreeText }.compactMap { mapping[$0.name]?.lowercased() })
    for field in names.indices {
      guard let name = names[field], AllocationNames.suggests(column: name),
        AllocationNames.isCertain(name) || !wanted.contains(name.lowercased())
      else { continue }
      names[field] = nil
      hidden.insert(field)
    }
    var first: [String: Int] = [:]
    for (field, name) in names.enumerated() {
      guard let name else { continue }
      let folded = name.lowercased()
      if first[folded] == nil { first[folded] = field }
    }
    fields = kind.columns.map { first[(mapping[$0.name] ?? $0.name).lowercased()] ?? -1 }
    self.names = names
  }

  /// Chooses the fields of a file that are read, for all kinds of records in it; all of a file that
  /// holds none.
  static func choice(ofFile path: String, _ settings: IngestSettings) -> ColumnChoice? {
    let kinds = RecordKind.allCases.filter { settings.path(of: $0) == path }
    guard !kinds.isEmpty else { return nil }
    return ColumnChoice(decidesDelimiter: true) { names in
      Set(kinds.flatMap { HeaderNames(names, $0, settings).fields.filter { $0 >= 0 } })
    }
  }
}
