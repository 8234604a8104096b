import SourceDiagnostics

/// Which file of a source is what.
struct REDCapSources {
  /// The block matrix; `nil` with a finding where there is none that can be read.
  private(set) var data: DelimitedTable?
  private(set) var dictionary: REDCapDictionary?
  private(set) var designations: [String: Set<String>] = [:]
  /// The files that were read.
  private(set) var accounts: [CaptureFileAccount] = []
  private(set) var diagnostics: [Diagnostic] = []

  /// Looks at every file; what a file is, its header says.
  init(_ source: CaptureSource, settings: CaptureSettings) {
    let parts = PartFiles(source: source, settings: settings)
    diagnostics = parts.diagnostics
    var candidates: [CaptureFile] = []
    for file in source.files {
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
    choose(among: named.isEmpty ? candidates : named, parts)
  }

  private mutating func choose(among files: [CaptureFile], _ parts: PartFiles) {
    let read = files.map { DelimitedTable($0, name: "data", part: parts.part(of: $0)) }
    let reasons = read.map { $0.table.flatMap(REDCapLabels.reason) }
    let raw = read.indices.filter { reasons[$0] == nil }
    for place in read.indices {
      guard let reason = reasons[place] else { continue }
      let position = SourcePosition(file: files[place].path, line: 1)
      diagnostics.append(
        raw.isEmpty
          ? REDCapRule.labelExport.finding(
            position, "this is a label export: \(reason)",
            hint: "export again as CSV with raw data: names and codes, not labels")
          : REDCapRule.labelExportIgnored.finding(
            position, "a label export beside a raw one is not read (\(reason))"))
    }
    if raw.count > 1 {
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
            SourcePosition(file: "."), "the source has no export of records"))
      }
      return
    }
    diagnostics += read[first].diagnostics
    data = read[first]
  }
}
