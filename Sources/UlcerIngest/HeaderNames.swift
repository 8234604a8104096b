import DelimitedText

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
  init(_ written: [String], _ kind: FileKind, _ settings: IngestSettings) {
    var names: [String?] = written.map { text in
      let name = String(
        decoding: trimmed(Array(text.utf8)[...]).prefix(ColumnChoice.nameBytes), as: UTF8.self)
      return name.isEmpty ? nil : name
    }
    for field in names.indices {
      guard let name = names[field], AllocationNames.suggests(column: name) else { continue }
      names[field] = nil
      hidden.insert(field)
    }
    let mapping = settings.columns[kind] ?? [:]
    var first: [String: Int] = [:]
    for (field, name) in names.enumerated() {
      guard let name else { continue }
      let folded = name.lowercased()
      if first[folded] == nil { first[folded] = field }
    }
    fields = kind.columns.map { first[(mapping[$0.name] ?? $0.name).lowercased()] ?? -1 }
    self.names = names
  }

  /// Which fields of a file of the kind are read.
  static func choice(_ kind: FileKind, _ settings: IngestSettings) -> ColumnChoice {
    ColumnChoice(decidesDelimiter: true) { names in
      Set(HeaderNames(names, kind, settings).fields.filter { $0 >= 0 })
    }
  }
}
