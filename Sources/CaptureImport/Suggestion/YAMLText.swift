import SourceDiagnostics

/// Words of a YAML file that this program writes.
enum YAMLText {
  /// The text as it is if that is safe inside `{…}`, else in double quotes.
  static func word(_ text: String) -> String {
    let isPlain =
      !text.isEmpty && text != "?" && text == trimmed(text)
      && text.unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic || (0x30...0x39).contains($0.value)
          || "_. /()".unicodeScalars.contains($0)
          || $0 == "-"
      }
      && text.first.map { $0.isLetter || $0.isNumber } ?? false
    if isPlain, !["null", "~"].contains(text.lowercased()) { return text }
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case _
      where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || scalar.value == 0x2028
        || scalar.value == 0x2029:
        quoted += " "
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  /// Text for a comment: one line.
  static func comment(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map {
          $0.value < 0x20 || (0x7F...0x9F).contains($0.value)
            || [0x2028, 0x2029].contains($0.value)
            ? " " : $0
        }))
  }
}
