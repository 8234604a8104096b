import Crypto

/// The bytes of one file of a study, read once, with the fingerprint that names them.
public struct SourceFile: Hashable, Sendable {
  /// The content.
  public let bytes: [UInt8]
  /// SHA-256 of the content, 64 lower-case hexadecimal digits.
  public let sha256: String

  /// Takes the bytes and computes their fingerprint.
  public init(bytes: [UInt8]) {
    var hasher = SHA256()
    bytes.withUnsafeBytes { hasher.update(bufferPointer: $0) }
    self.init(bytes: bytes, digest: hasher.finalize())
  }

  /// Takes the bytes with their fingerprint.
  init(bytes: [UInt8], digest: SHA256.Digest) {
    self.bytes = bytes
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(64)
    for byte in digest {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    sha256 = String(decoding: text, as: UTF8.self)
  }
}
