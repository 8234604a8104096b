/// Reads the text of strings (PDF 1.7, 7.3.4 and 7.9.2).
enum PDFString {
  /// The text of a string as it is written in a document; empty for anything else.
  static func text(_ written: ArraySlice<UInt8>) -> String {
    let bytes: [UInt8]
    switch written.first {
    case UInt8(ascii: "("): bytes = literal(written.dropFirst().dropLast())
    case UInt8(ascii: "<"): bytes = hexadecimal(written.dropFirst().dropLast())
    default: return ""
    }
    if bytes.starts(with: [0xFE, 0xFF]) {
      let units = stride(from: 2, to: bytes.count - 1, by: 2).map {
        UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1])
      }
      return String(decoding: units, as: UTF16.self)
    }
    // Above ASCII the encoding of PDF is that of Latin 1 but for a few marks.
    var text = ""
    for byte in bytes { text.unicodeScalars.append(Unicode.Scalar(byte)) }
    return text
  }

  private static func literal(_ written: ArraySlice<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = written[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\\") else {
        bytes.append(byte)
        continue
      }
      guard let escaped = rest.popFirst() else { break }
      switch escaped {
      case UInt8(ascii: "n"): bytes.append(10)
      case UInt8(ascii: "r"): bytes.append(13)
      case UInt8(ascii: "t"): bytes.append(9)
      case UInt8(ascii: "b"): bytes.append(8)
      case UInt8(ascii: "f"): bytes.append(12)
      case 10: break
      case 13: if rest.first == 10 { rest.removeFirst() }
      case 48...55:
        var code = Int(escaped - 48)
        var digits = 1
        while digits < 3, let digit = rest.first, (48...55).contains(digit) {
          code = code * 8 + Int(digit - 48)
          rest.removeFirst()
          digits += 1
        }
        bytes.append(UInt8(truncatingIfNeeded: code))
      default: bytes.append(escaped)
      }
    }
    return bytes
  }

  private static func hexadecimal(_ written: ArraySlice<UInt8>) -> [UInt8] {
    var digits = written.compactMap { byte -> UInt8? in
      switch byte {
      case 48...57: byte - 48
      case 65...70: byte - 55
      case 97...102: byte - 87
      default: nil
      }
    }
    if digits.count % 2 == 1 { digits.append(0) }
    return stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
  }
}
