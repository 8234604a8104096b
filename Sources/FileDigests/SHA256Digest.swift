import CCrypto

/// SHA-256 of bytes that come one after the other (FIPS 180-4), by libcrypto.
///
/// A value: a copy goes on from where it was taken.
public struct SHA256Digest: Sendable {
  private var context = SHA256_CTX()

  /// The digest of no bytes.
  public init() { SHA256_Init(&context) }

  /// Adds bytes behind those before.
  public mutating func add(_ bytes: UnsafeRawBufferPointer) {
    guard let start = bytes.baseAddress else { return }
    SHA256_Update(&context, start, bytes.count)
  }

  /// Adds bytes behind those before.
  public mutating func add(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { add($0) }
  }

  /// Adds a text in UTF-8 behind the bytes before.
  public mutating func add(_ text: String) { add(Array(text.utf8)) }

  /// The digest of all bytes so far: 64 lower-case hexadecimal digits.
  public var hexadecimal: String {
    var context = context
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    SHA256_Final(&digest, &context)
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
