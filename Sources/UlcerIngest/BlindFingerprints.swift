import SourceDiagnostics

/// Fingerprints of the files of a study that have columns which look like the allocation.
package enum BlindFingerprints {
  /// By file, SHA-256 of all but those columns (`BlindDigest`); nothing for any other file.
  ///
  /// A study without such a column is only looked at in its first lines. Otherwise it is read whole.
  package static func all(of sources: StudySources) -> [String: String] {
    guard sources.files.contains(where: { isSuspect($0.value.bytes) }) else { return [:] }
    let study = StudyIngest.read(sources)
    let blind = Set(
      study.diagnostics.filter { $0.rule == IngestedStudy.allocationRule }.map(\.position.file))
    return Dictionary(
      study.files.filter { blind.contains($0.file) }.map { ($0.file, $0.sha256) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Whether one of the first lines has a name in it that looks like the allocation, however the
  /// file is written: zero bytes of UTF-16 are passed over, and every delimiter ends a name.
  private static func isSuspect(_ bytes: [UInt8]) -> Bool {
    let head = String(decoding: bytes.prefix(65_536).filter { $0 != 0 }, as: UTF8.self)
    let lines = head.split(maxSplits: 8, whereSeparator: \.isNewline).prefix(8)
    return lines.contains { line in
      line.split { ",;|\t\"".contains($0) }.contains {
        AllocationNames.suggests(column: String($0.trimmingPrefix(while: \.isWhitespace)))
      }
    }
  }
}
