import Foundation
import ParallelWork

/// The bytes in a text that make it more than plain lines of ASCII.
struct ByteSurvey: Hashable, Sendable {
  /// Bytes of one part of the survey.
  static let partSize = 1 << 20

  /// A byte of 0x80 or more.
  private(set) var hasUpper = false
  private(set) var hasZero = false
  private(set) var hasQuote = false
  private(set) var hasCarriageReturn = false
  private(set) var hasSlash = false

  /// Examines all bytes.
  init(_ text: [UInt8]) {
    let count = ParallelParts.count(for: text.count, size: ByteSurvey.partSize)
    let parts = ParallelParts.map(count) { part in
      let range = text.count * part / count..<text.count * (part + 1) / count
      return text.withUnsafeBytes { ByteSurvey(UnsafeRawBufferPointer(rebasing: $0[range])) }
    }
    for part in parts {
      hasUpper = hasUpper || part.hasUpper
      hasZero = hasZero || part.hasZero
      hasQuote = hasQuote || part.hasQuote
      hasCarriageReturn = hasCarriageReturn || part.hasCarriageReturn
      hasSlash = hasSlash || part.hasSlash
    }
  }

  private init(_ bytes: UnsafeRawBufferPointer) {
    var upper: UInt64 = 0
    var place = 0
    while place &+ 8 <= bytes.count {
      upper |= bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      place &+= 8
    }
    for byte in bytes[place...] { upper |= UInt64(byte) }
    hasUpper = upper & 0x8080_8080_8080_8080 != 0
    hasZero = ByteSurvey.contains(0, bytes)
    hasQuote = ByteSurvey.contains(Byte.quote, bytes)
    hasCarriageReturn = ByteSurvey.contains(Byte.carriageReturn, bytes)
    hasSlash = ByteSurvey.contains(0x2F, bytes)
  }

  /// The system's own search examines whole vectors at once.
  private static func contains(_ byte: UInt8, _ bytes: UnsafeRawBufferPointer) -> Bool {
    guard let base = bytes.baseAddress else { return false }
    return memchr(base, Int32(byte), bytes.count) != nil
  }
}
