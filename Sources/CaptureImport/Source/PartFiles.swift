import SourceDiagnostics

/// The files of a source that belong to the parts of the mapping.
struct PartFiles {
  /// Findings for parts to which no file or several files fit.
  private(set) var diagnostics: [Diagnostic] = []
  private var partOfPath: [String: CaptureSettings.Part] = [:]

  /// Finds the file of each part that names one.
  init(source: CaptureSource, settings: CaptureSettings) {
    for part in settings.parts {
      guard let pattern = part.file else {
        // Without a file the part is the one of that name.
        let wanted = ColumnName.folded(part.name)
        if let file = source.files.first(where: { ColumnName.folded($0.stem) == wanted }) {
          partOfPath[file.path] = part
        }
        continue
      }
      let found = source.files.filter { NamePattern(pattern).matches(path: $0.path) }
      if found.count > 1 {
        diagnostics.append(
          ImportRule.twoFilesOfOnePart.finding(
            SourcePosition(file: found[1].path),
            "this file and \(found[0].path) are both the part \(shown(part.name)) of the mapping",
            hint: "keep one of them, or write the file's name in full in the mapping",
            related: [SourcePosition(file: found[0].path)]))
      }
      if let file = found.first { partOfPath[file.path] = part }
    }
  }

  /// The part that a file is; `nil` if the mapping names it nowhere.
  func part(of file: CaptureFile) -> CaptureSettings.Part? { partOfPath[file.path] }
}
