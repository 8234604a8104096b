import FileDigests

/// The bytes of one file of a study, read once.
public struct SourceFile: Hashable, Sendable {
  /// The content.
  public let bytes: [UInt8]

  /// Takes the bytes.
  public init(bytes: [UInt8]) { self.bytes = bytes }

  /// SHA-256 of the content, 64 lower-case hexadecimal digits; computed anew at each call, so that
  /// a large file's is taken once and while other cores are at work.
  public var sha256: String {
    var digest = SHA256Digest()
    digest.add(bytes)
    return digest.hexadecimal
  }
}
