import SourceDiagnostics

/// Text files of an export that end without a line end although others of it have one: an export
/// writes all its files alike, so such a file may be cut inside its last cell, which no count of
/// fields would show.
enum MissingLineEnds {
  /// - Parameters:
  ///   - known: the findings about the files; a fault that is reported already is not reported
  ///     again.
  ///   - unread: files of which nothing is used.
  static func findings(
    in source: CaptureSource, known: [Diagnostic], unread: Set<String>
  ) -> [Diagnostic] {
    let told = Set(known.filter { $0.rule == "record-cut-short" }.map(\.position.file))
    let files = source.files.filter { $0.fileExtension == "csv" && !$0.bytes.isEmpty }
    guard files.contains(where: endsWithLineEnd) else { return [] }
    return files.filter {
      !endsWithLineEnd($0) && !told.contains($0.path) && !unread.contains($0.path)
    }.map { file in
      Diagnostic(
        rule: "record-cut-short", severity: .error,
        position: SourcePosition(
          file: file.path, line: file.bytes.reduce(1) { $0 + ($1 == 0x0A ? 1 : 0) }),
        message: "the file ends without a line end, which other files of the export have",
        hint: "it may be cut short: export it again")
    }
  }

  /// Also of UTF-16, whose line end may have a zero after it.
  private static func endsWithLineEnd(_ file: CaptureFile) -> Bool {
    file.bytes.suffix(2).contains { $0 == 0x0A || $0 == 0x0D }
  }
}
