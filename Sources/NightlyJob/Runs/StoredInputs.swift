import UlcerIngest
import UlcerRecords

/// The inputs of a published run, from the copies that it keeps.
enum StoredInputs {
  /// Returns the canonical copies that the run was made from; `nil` if a copy is missing or
  /// changed. A run of an earlier program kept the files as they were; its canonical copies are
  /// made from these.
  static func sources(of manifest: RunManifest, in home: StudyHome) -> StudySources? {
    var files: [String: [UInt8]] = [:]
    for input in manifest.inputs {
      guard let stored = input.stored,
        let bytes = FolderWork.read(home.folder(of: manifest.run) + "/" + stored),
        SourceFile(bytes: bytes).sha256 == input.sha256
      else { return nil }
      files[input.file] = bytes
    }
    var sources = StudySources(files: files, listing: manifest.listing)
    sources.unreadable = manifest.unreadable
    sources.isCanonical = manifest.inputForm == RunManifest.usedColumns
    return CanonicalCopies(of: sources).sources
  }

  /// Reads a date as a manifest writes it.
  static func date(_ text: String?) -> CalendarDate? {
    guard let parts = text?.split(separator: "-").map({ Int($0) }), parts.count == 3,
      let year = parts[0], let month = parts[1], let day = parts[2]
    else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }
}
