import Foundation

/// The one normal form of every text that is read: composed (NFC), so that `é` in one character and
/// `é` in two are one letter in ids, sites and terms, by bytes as by characters.
enum NormalText {
  /// Returns true if the bytes may be in another form: letters below U+0300 are the same in both.
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
  ///
  /// Of a text of more than 500 bytes, marks beyond the thirtieth on one letter are left out: no
  /// script has so many, and the time to order them grows with their square. Such a cell is
  /// reported as too long.
  static func text(_ bytes: ArraySlice<UInt8>) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    guard mayDiffer(bytes) else { return text }
    return (bytes.count > 500 ? withoutPiles(text) : text).precomposedStringWithCanonicalMapping
  }

  /// The most marks that a letter keeps: those of the stream-safe text format (Unicode Annex 15).
  private static let marksOnLetter = 30

  /// The number of marks that a long text has on letters beyond those that they keep.
  static func pileCount(_ bytes: ArraySlice<UInt8>) -> Int {
    guard bytes.count > 500, mayDiffer(bytes) else { return 0 }
    let text = String(decoding: bytes, as: UTF8.self)
    return text.unicodeScalars.count - withoutPiles(text).unicodeScalars.count
  }

  private static func withoutPiles(_ text: String) -> String {
    var marks = 0
    return String(
      String.UnicodeScalarView(
        text.unicodeScalars.filter { scalar in
          marks = scalar.properties.canonicalCombiningClass == .notReordered ? 0 : marks + 1
          return marks <= marksOnLetter
        }))
  }
}
