/// A text as it can be set on one line.
///
/// Line breaks and tabs become spaces. Other control characters, which have no picture, and
/// Unicode's noncharacters, which Cairo refuses, become U+FFFD, which the family does not have
/// either: a visible box marks them.
struct PrintableText {
  /// The text in UTF-8.
  let bytes: [UInt8]

  init(_ text: String) {
    var text = text
    let isPlain = text.withUTF8 { bytes in
      // 0xC2 begins U+0080–U+009F, 0xE2 U+2028 and U+2029, 0xEF and above the noncharacters.
      bytes.allSatisfy { $0 >= 0x20 && $0 < 0xEF && $0 != 0x7F && $0 != 0xC2 && $0 != 0xE2 }
    }
    guard !isPlain else {
      bytes = Array(text.utf8)
      return
    }
    var printable = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { printable.append(PrintableText.printable(scalar)) }
    bytes = Array(String(printable).utf8)
  }

  static func printable(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x09...0x0D, 0x85, 0x2028, 0x2029: " "
    case 0..<0x20, 0x7F..<0xA0, 0xFDD0..<0xFDF0: "\u{FFFD}"
    case let value where value & 0xFFFE == 0xFFFE: "\u{FFFD}"
    default: scalar
    }
  }

  /// The bytes in pieces of at most `length`, broken after a space where there is one, else between
  /// characters. One piece for every ordinary line.
  func pieces(atMost length: Int) -> [ArraySlice<UInt8>] {
    var pieces: [ArraySlice<UInt8>] = []
    var rest = bytes[...]
    while rest.count > length {
      let window = rest.prefix(length + 1)
      // Not before a continuation byte (0b10……).
      var end = window.indices.last { bytes[$0] & 0xC0 != 0x80 } ?? window.endIndex
      if let space = window.dropLast().lastIndex(of: 0x20) { end = space + 1 }
      if end == rest.startIndex { end = rest.index(after: end) }
      pieces.append(rest[..<end])
      rest = rest[end...]
    }
    pieces.append(rest)
    return pieces
  }
}
