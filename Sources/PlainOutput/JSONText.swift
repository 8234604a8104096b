/// JSON made of pieces that are JSON already: keys keep their order, numbers their shortest form.
package enum JSONText {
  /// An object of keys and values that are JSON already; values that are `nil` are left out.
  package static func object(_ members: [(key: String, value: String?)]) -> String {
    var parts: [String] = []
    for (key, value) in members {
      if let value { parts.append("\(string(key)):\(value)") }
    }
    return "{\(parts.joined(separator: ","))}"
  }

  /// An array of values that are JSON already.
  package static func array(_ values: [String]) -> String { "[\(values.joined(separator: ","))]" }

  /// A number in its shortest form, or `null`.
  package static func number(_ number: Double?) -> String {
    number.map(ShortestNumber.text) ?? "null"
  }

  /// A string in quotes, with everything escaped that must be, and the line and paragraph
  /// separators U+2028 and U+2029, which end a line for some programs.
  package static func string(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      case _ where scalar.value < 0x20 || scalar.value == 0x2028 || scalar.value == 0x2029:
        let hexadecimal = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - hexadecimal.count) + hexadecimal
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
