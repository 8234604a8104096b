import SourceDiagnostics

/// The parts of a source that no rule of the mapping uses: reported, never passed over in silence.
///
/// A table, data set or file that is left behind is an error unless the mapping lists it under
/// `ignore`. Everything listed there is reported in one notice, and an entry that fits nothing in a
/// warning.
struct LeftBehind {
  /// Findings in the order of tables and files.
  private(set) var findings: [Diagnostic] = []
  /// Places of the tables that `ignore` lists.
  private(set) var ignoredTables: Set<Int> = []
  /// Places of all tables that nothing uses although they have rows.
  private(set) var unusedTables: Set<Int> = []

  private let mapping: CaptureMapping
  private var fitting: Set<Int> = []
  private var documents: [String] = []
  private var ignored: [String] = []
  private var ignoredRows = 0

  /// Compares the content of the source with the names in the mapping.
  ///
  /// - Parameters:
  ///   - tables: the tables of the reading.
  ///   - source: the source, without files that look like the treatment allocation.
  ///   - read: files that a reader accounts for.
  ///   - told: earlier findings; a file with a finding of its own is not reported again.
  init(
    _ mapping: CaptureMapping, tables: [CapturedTable], source: CaptureSource, read: [String],
    told: [Diagnostic]
  ) {
    self.mapping = mapping
    let faults = told.filter { $0.severity == .error }
    judge(tables, Set(faults.flatMap { [$0.position] + $0.related }.map(\.file)))
    let known = Set(read + tables.map(\.file) + told.map(\.position.file))
    for file in source.files where !known.contains(file.path) && !isIgnored(file.path) {
      report(file.path, "the file \(shown(file.path)) is used by nothing in the mapping", file.path)
    }
    judgeUnopened(source.ignored.filter { !known.contains($0) })
    summarise()
  }

  private mutating func judge(_ tables: [CapturedTable], _ faulty: Set<String>) {
    let used = mapping.readTables
    let names = tables.map { ColumnName.folded($0.name) }
    // A name that no table has is reported with the nearest one, which is meant, not left behind.
    let meant = Set(used.subtracting(names).compactMap { nearestName(to: $0, among: names) })
    for (index, table) in tables.enumerated() {
      let name = ColumnName.folded(table.name)
      let rows = table.rows.count + (table.unreadRows ?? 0)
      let entries = entries(for: table)
      fitting.formUnion(entries)
      if mapping.system == .cdisc, CDISCReader.made.contains(name) { continue }
      let isUsed =
        used.contains(name)
        || mapping.system == .cdisc && CDISCReader.made(of: name).map(used.contains) ?? false
      if isUsed {
        if let entry = entries.first {
          let name = mapping.ignoredTables[entry]
          findings.append(
            ImportRule.unusedIgnore.finding(
              name.position, "\(shown(name.text)) is under ignore, and a rule uses \(table.name)",
              hint: "remove one of them"))
        }
        continue
      }
      if rows > 0 || !entries.isEmpty { unusedTables.insert(index) }
      if !entries.isEmpty {
        ignoredTables.insert(index)
        ignored.append(table.name)
        ignoredRows += rows
      } else if LeftBehind.isDocument(table.file) {
        documents.append(table.file)
      } else if rows > 0, !faulty.contains(table.file), !meant.contains(name) {
        report(
          table.file,
          "the table \(shown(table.name)) (\(rows) row\(rows == 1 ? "" : "s")) is used by nothing in the mapping",
          table.name)
      }
    }
  }

  /// Entries of `ignore` that fit a table by its name or its file.
  private func entries(for table: CapturedTable) -> [Int] {
    let name = ColumnName.folded(table.name)
    return mapping.ignoredTables.indices.filter { place in
      let text = mapping.ignoredTables[place].text
      return NamePattern(ColumnName.folded(text)).matches(name)
        || NamePattern(text).matches(path: table.file)
    }
  }

  /// Returns true if `ignore` lists a file, and notes that it does.
  private mutating func isIgnored(_ path: String) -> Bool {
    let entries = mapping.ignoredTables.indices.filter {
      NamePattern(mapping.ignoredTables[$0].text).matches(path: path)
    }
    fitting.formUnion(entries)
    if !entries.isEmpty { ignored.append(path) }
    return !entries.isEmpty
  }

  /// Files that were passed over for their ending.
  private mutating func judgeUnopened(_ paths: [String]) {
    for path in paths where !isIgnored(path) {
      if LeftBehind.isDocument(path) {
        documents.append(path)
        continue
      }
      let format = ForeignFormat(ending: CaptureFile(path: path, bytes: []).fileExtension)
      report(
        path,
        "the file \(shown(path)) was not opened"
          + (format.map { ": it seems to be \($0.name)" } ?? ""),
        path, first: format?.hint ?? "name it under tables ({NAME: {file: …}}) if it is text")
    }
    guard let first = documents.first else { return }
    findings.append(
      ImportRule.ignoredFile.finding(
        SourcePosition(file: first),
        documents.count == 1
          ? "the file is not used: its name is that of a document"
          : "this and \(documents.count - 1) more files are not used: their names are those of documents"
      ))
  }

  private mutating func report(
    _ file: String, _ message: String, _ name: String, first: String = "write a rule for it"
  ) {
    findings.append(
      ImportRule.tableLeftBehind.finding(
        SourcePosition(file: file), message,
        hint: "\(first); if nothing of it is wanted, write ignore: [\(YAMLText.word(name))]"))
  }

  /// One notice for all that is left out, and a warning for each entry that fits nothing.
  private mutating func summarise() {
    for (place, entry) in mapping.ignoredTables.enumerated() where !fitting.contains(place) {
      findings.append(
        ImportRule.unusedIgnore.finding(
          entry.position, "the source has no table or file \(shown(entry.text))",
          hint: "correct the entry, or remove it"))
    }
    guard !ignored.isEmpty, let place = fitting.min() else { return }
    let names = ignored.prefix(20).joined(separator: ", ")
    let more = ignored.count > 20 ? " and \(ignored.count - 20) more" : ""
    findings.append(
      ImportRule.ignoredTables.finding(
        mapping.ignoredTables[place].position,
        "left out, as the mapping says: \(names)\(more) (\(ignoredRows) row\(ignoredRows == 1 ? "" : "s"))"
      ))
  }

  /// Returns true if a file holds no data of a study, by its name.
  private static func isDocument(_ path: String) -> Bool {
    let file = CaptureFile(path: path, bytes: [])
    return documentEndings.contains(file.fileExtension)
      || ["readme", "licence", "license", "define"].contains(file.stem.lowercased())
        && ["", "txt", "xml"].contains(file.fileExtension)
  }

  private static let documentEndings: Set<String> = [
    "pdf", "html", "htm", "xsl", "xslt", "css", "js", "doc", "docx", "odt", "rtf", "md", "png",
    "jpg", "jpeg", "gif", "svg", "sas", "r", "rmd", "py", "log", "lst", "yaml", "yml", "ini",
    "sha256", "md5",
  ]
}
