import Foundation

/// The one normal form of every text that is read: composed (NFC), so that `é` in one character and
/// `é` in two are one letter in ids, sites and terms, by bytes as by characters.
enum NormalText {
  /// Whether the bytes may be in another form: letters below U+0300 are the same in both.
  @inline(__always)
  static func mayDiffer(_ bytes: some Sequence<UInt8>) -> Bool {
    bytes.contains { $0 >= 0xCC }
  }

  /// The bytes of the text in its normal form.
  static func composed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard mayDiffer(bytes) else { return bytes }
    return Array(text(bytes).utf8)[...]
  }

  /// The text in its normal form.
  static func text(_ bytes: ArraySlice<UInt8>) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    return mayDiffer(bytes) ? text.precomposedStringWithCanonicalMapping : text
  }
}
