/// A text as one cell of a CSV file with commas.
package enum CSVCell {
  /// The cell in quotes where it must be (RFC 4180): at a comma, a quotation mark, a line end.
  ///
  /// - Parameter semicolons: whether a semicolon is quoted as well, for files in which a reader may
  ///   take it for the delimiter.
  package static func quoted(_ text: String, semicolons: Bool = false) -> String {
    let isPlain = !text.utf8.contains { byte in
      switch byte {
      case UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "\n"), UInt8(ascii: "\r"): true
      case UInt8(ascii: ";"): semicolons
      default: false
      }
    }
    if isPlain { return text }
    var quoted = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" { quoted += "\"\"" } else { quoted.unicodeScalars.append(scalar) }
    }
    return quoted + "\""
  }

  /// The cell of a table for people: an apostrophe precedes what a spreadsheet program would take
  /// for a formula, and control characters become blanks.
  ///
  /// A formula begins with `=`, `+`, `-` or `@`, also in their full-width forms and behind blanks, or
  /// with a tab or a carriage return (OWASP, CSV injection, 2022).
  package static func guarded(_ text: String, semicolons: Bool = false) -> String {
    var shown = ""
    for scalar in text.unicodeScalars {
      shown.unicodeScalars.append(isControl(scalar) ? " " : scalar)
    }
    return quoted(beginsFormula(text, shown) ? "'" + shown : shown, semicolons: semicolons)
  }

  /// Returns true if a text in UTF-8 is its own guarded cell; `false` if that would take long to
  /// find out.
  package static func isPlain(_ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
    switch utf8.first {
    // A blank, and the first byte of a full-width sign: what follows decides.
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"),
      UInt8(ascii: " "), 0xEF:
      return false
    default: break
    }
    return utf8.allSatisfy { byte in
      switch byte {
      // 0xC2 begins U+0080 to U+009F.
      case UInt8(ascii: ","), UInt8(ascii: "\""), 0..<0x20, 0x7F, 0xC2: false
      default: true
      }
    }
  }

  private static func beginsFormula(_ text: String, _ shown: String) -> Bool {
    switch text.unicodeScalars.first {
    case "\t", "\r": return true
    default: break
    }
    switch shown.unicodeScalars.first(where: { $0 != " " }) {
    case "=", "+", "-", "@", "＝", "＋", "－", "＠": return true
    default: return false
    }
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
  }
}
