/// An export as opened: its files as bytes, from a folder, a ZIP archive or one file.
///
/// No hash of the archive as a whole is ever taken: it would change with a treatment allocation that
/// lies in it.
public struct CaptureSource: Sendable {
  /// The files that a reader may open, in the byte order of their paths.
  public let files: [CaptureFile]
  /// Paths of the other files, which were not opened, sorted.
  public let ignored: [String]

  /// Takes files that are at hand, for tests and other programs.
  public init(files: [CaptureFile], ignored: [String] = []) {
    self.files = files.sorted { Array($0.path.utf8).lexicographicallyPrecedes(Array($1.path.utf8)) }
    self.ignored = ignored.sorted()
  }

  /// Takes texts by path, for tests.
  public init(texts: [String: String]) {
    self.init(files: texts.map { CaptureFile(path: $0, bytes: Array($1.utf8)) })
  }
}
