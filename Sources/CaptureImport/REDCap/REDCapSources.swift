import SourceDiagnostics

/// The roles of the files of a source.
struct REDCapSources {
  /// The block matrix; `nil` with a finding if there is none that can be read.
  private(set) var data: DelimitedTable?
  private(set) var dictionary: REDCapDictionary?
  private(set) var designations: [String: Set<String>] = [:]
  /// The files that were read.
  private(set) var accounts: [CaptureFileAccount] = []
  private(set) var diagnostics: [Diagnostic] = []
  private let cells: Int
  private let ignored: [String]

  /// Examines every file; its header tells its role.
  init(_ source: CaptureSource, settings: CaptureSettings) {
    let parts = PartFiles(source: source, settings: settings)
    diagnostics = parts.diagnostics
    cells = settings.limits.cells
    ignored = source.ignored
    var candidates: [CaptureFile] = []
    for file in source.files {
      if ForeignFormat(file.bytes) != nil {
        candidates.append(file)
        continue
      }
      let header = REDCapSheet(file, withRows: false)
      let isNamed = settings.dictionary.map { NamePattern($0).matches(path: file.path) } ?? false
      if isNamed || settings.dictionary == nil && header.isDictionary {
        let sheet = REDCapSheet(file, withRows: true)
        dictionary = dictionary ?? REDCapDictionary(sheet)
        accounts.append(sheet.account)
      } else if header.isDesignation {
        let sheet = REDCapSheet(file, withRows: true)
        designations = REDCapDictionary.designations(sheet)
        accounts.append(sheet.account)
      } else if header.isDescription || header.isDictionary {
        diagnostics.append(
          ImportRule.ignoredFile.finding(
            SourcePosition(file: file.path), "this file describes the project; it is not needed"))
      } else {
        candidates.append(file)
      }
    }
    let named = candidates.filter { parts.part(of: $0) != nil }
    if named.isEmpty, let part = settings.parts.first(where: { $0.file != nil }) {
      diagnostics.append(
        ImportRule.missingPart.finding(
          SourcePosition(file: "."), "no file of the source fits \(shown(part.file ?? ""))",
          hint: "the mapping names the export under tables: \(part.name)"))
      return
    }
    if !named.isEmpty {
      for file in candidates where parts.part(of: file) == nil { tellLabels(file) }
    }
    choose(among: named.isEmpty ? candidates : named, parts)
  }

  /// Reports a label export beside the file that the mapping names; any other file that is left
  /// behind is reported elsewhere.
  private mutating func tellLabels(_ file: CaptureFile) {
    let header = DelimitedTable(file, name: "data", demand: TableDemand(names: []))
    guard let reason = header.table.flatMap(REDCapLabels.reason) else { return }
    diagnostics.append(
      REDCapRule.labelExportIgnored.finding(
        SourcePosition(file: file.path, line: 1),
        "a label export beside a raw one is not read (\(reason))"))
  }

  private mutating func choose(among files: [CaptureFile], _ parts: PartFiles) {
    let read = files.map {
      DelimitedTable($0, name: "data", part: parts.part(of: $0), cells: cells)
    }
    let reasons = read.map { $0.table.flatMap(REDCapLabels.reason) }
    let usable = read.indices.filter { read[$0].table != nil && reasons[$0] == nil }
    // A file that cannot be read is reported as such, and is the export only if no other may be.
    let raw = usable.isEmpty ? read.indices.filter { reasons[$0] == nil } : usable
    for place in read.indices where read[place].table == nil && place != raw.first {
      diagnostics += read[place].diagnostics
    }
    for place in read.indices {
      guard let reason = reasons[place] else { continue }
      let position = SourcePosition(file: files[place].path, line: 1)
      diagnostics.append(
        usable.isEmpty
          ? REDCapRule.labelExport.finding(
            position, "this is a label export: \(reason)",
            hint: "export again as CSV with raw data: names and codes, not labels")
          : REDCapRule.labelExportIgnored.finding(
            position, "a label export beside a raw one is not read (\(reason))"))
    }
    if usable.count > 1 {
      diagnostics.append(
        ImportRule.twoFilesOfOnePart.finding(
          SourcePosition(file: files[raw[1]].path),
          "this file and \(files[raw[0]].path) both look like the export",
          hint: "say which: tables: {data: {file: …}} in the mapping",
          related: [SourcePosition(file: files[raw[0]].path)]))
    }
    guard let first = raw.first else {
      if files.isEmpty {
        diagnostics.append(
          ImportRule.emptyExport.finding(
            SourcePosition(file: "."), "the source has no export of records",
            hint: ignored.isEmpty
              ? "files that end in .csv are read"
              : "passed over: \(ignored.prefix(10).map(shown).joined(separator: ", ")). Files that end in .csv are read, and those that a mapping names (tables: {data: {file: …}})"
          ))
      }
      return
    }
    diagnostics += read[first].diagnostics
    data = read[first]
  }
}
