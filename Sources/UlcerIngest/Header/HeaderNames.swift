import DelimitedText
import UlcerRecords

/// The names in a header, and which canonical column each of them is.
struct HeaderNames {
  /// The names in the file's order; `nil` for none and for what looks like the allocation.
  private(set) var names: [String?]
  /// Fields that look like the allocation; nothing of them is read.
  private(set) var hidden: Set<Int> = []
  /// The field of each canonical column; −1 where the file lacks it.
  let fields: [Int]

  /// - Parameters:
  ///   - written: the beginnings of the names, as they stand in the file.
  ///   - kind: the kind of the file.
  ///   - settings: what study.yaml maps.
  init(_ written: [String], _ kind: RecordKind, _ settings: IngestSettings) {
    var names: [String?] = written.map { text in
      let name = String(
        decoding: trimmed(Array(text.utf8)[...]).prefix(ColumnChoice.nameBytes), as: UTF8.self)
      return name.isEmpty ? nil : name
    }
    let mapping = settings.columns[kind] ?? [:]
    // A column that the study maps to one without free text is read as what it is mapped to.
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

  /// Which fields of a file are read, by all kinds of records that stand in it; all of a file that
  /// holds none.
  static func choice(ofFile path: String, _ settings: IngestSettings) -> ColumnChoice? {
    let kinds = RecordKind.allCases.filter { settings.path(of: $0) == path }
    guard !kinds.isEmpty else { return nil }
    return ColumnChoice(decidesDelimiter: true) { names in
      Set(kinds.flatMap { HeaderNames(names, $0, settings).fields.filter { $0 >= 0 } })
    }
  }
}
