package import Crypto

/// The bytes of one file of a study, read once.
public struct SourceFile: Hashable, Sendable {
  /// The content.
  public let bytes: [UInt8]

  /// Takes the bytes.
  public init(bytes: [UInt8]) { self.bytes = bytes }

  /// SHA-256 of the content, 64 lower-case hexadecimal digits; computed anew at each call, so that
  /// a large file's is taken once and while other cores are at work.
  public var sha256: String {
    var hasher = SHA256()
    bytes.withUnsafeBytes { hasher.update(bufferPointer: $0) }
    return SourceFile.hexadecimal(hasher.finalize())
  }

  package static func hexadecimal(_ digest: SHA256.Digest) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(64)
    for byte in digest {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }
}
