/// Text in the form that a page holds it.
enum HTMLText {
  /// Returns text that can end neither an element's content nor a quoted attribute.
  ///
  /// `&`, `<`, `>`, `"` and `'` are written as references. A control character becomes its picture
  /// (U+2400…); a character that no page may contain becomes U+FFFD. With `keepsDirection`, marks
  /// that turn the reading direction stay: only for text that is isolated.
  static func escaped(_ text: String, keepsDirection: Bool = false) -> String {
    // Nearly every text needs no escaping.
    guard text.utf8.contains(where: { $0 < 0x20 || $0 >= 0x7F || isMarkup($0) }) else {
      return text
    }
    var written = ""
    written.reserveCapacity(text.utf8.count + 16)
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x26: written += "&amp;"
      case 0x3C: written += "&lt;"
      case 0x3E: written += "&gt;"
      case 0x22: written += "&quot;"
      case 0x27: written += "&#39;"
      case 0x0A, 0x09: written.append(" ")
      case 0x00...0x1F: written.unicodeScalars.append(picture(scalar.value))
      case 0x7F: written += "\u{2421}"
      case 0x80...0x9F: written += "\u{FFFD}"
      case 0x202A...0x202E, 0x2066...0x2069:
        if keepsDirection { written.unicodeScalars.append(scalar) } else { written += "\u{FFFD}" }
      // Line ends of Unicode, and code points that are no characters (Unicode 16, section 23.7).
      case 0x2028, 0x2029: written.append(" ")
      case 0xFDD0...0xFDEF: written += "\u{FFFD}"
      default:
        if scalar.value & 0xFFFE == 0xFFFE {
          written += "\u{FFFD}"
        } else {
          written.unicodeScalars.append(scalar)
        }
      }
    }
    return written
  }

  private static func isMarkup(_ byte: UInt8) -> Bool {
    byte == 0x26 || byte == 0x3C || byte == 0x3E || byte == 0x22 || byte == 0x27
  }

  private static func picture(_ control: UInt32) -> Unicode.Scalar {
    Unicode.Scalar(0x2400 + control) ?? "\u{FFFD}"
  }
}
