import DelimitedText

/// The bytes of a character cell as text.
enum TransportText {
  /// UTF-8, or Windows-1252 if the bytes are not UTF-8; without blanks and zero bytes around it.
  static func decoded(_ bytes: [UInt8]) -> String {
    var slice = bytes[...]
    while let last = slice.last, last == 0x20 || last == 0 { slice.removeLast() }
    while let first = slice.first, first == 0x20 || first == 0 { slice.removeFirst() }
    guard slice.contains(where: { $0 >= 0x80 }) else {
      return String(decoding: slice, as: UTF8.self)
    }
    if let text = String(validating: slice, as: UTF8.self) { return text }
    let decoded = DecodedText(Array(slice), override: .windows1252)
    return String(decoding: decoded.utf8, as: UTF8.self)
  }
}
