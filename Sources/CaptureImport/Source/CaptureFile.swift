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
  public var fileExtension: String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return "" }
    return name[name.index(after: dot)...].lowercased()
  }
}
