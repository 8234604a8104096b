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

/// One file of an export, read once.
public struct CaptureFile: Hashable, Sendable {
  /// Its path inside the source, relative and with `/`; the bare name if the source is a file.
  public let path: String
  /// Its content.
  public let bytes: [UInt8]

  /// Takes a file that has been read.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// The name without folders and without its last extension, e.g. `CastorStudy`.
  public var stem: String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return name }
    return String(name[..<dot])
  }

  /// The letters after the last dot in lower case, or empty text.
  var fileExtension: String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return "" }
    return name[name.index(after: dot)...].lowercased()
  }
}
