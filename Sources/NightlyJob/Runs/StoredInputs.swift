import UlcerIngest
import UlcerRecords

/// The inputs of a published run, from the copies that it keeps.
enum StoredInputs {
  /// The canonical copies that the run was made from; `nil` where a copy is not kept or not what it
  /// was. Those of an earlier program's run, which kept the files as they were, are made of these.
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

  /// A date as it stands in a manifest.
  static func date(_ text: String?) -> CalendarDate? {
    guard let parts = text?.split(separator: "-").map({ Int($0) }), parts.count == 3,
      let year = parts[0], let month = parts[1], let day = parts[2]
    else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }
}
