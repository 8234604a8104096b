/// JSON whose keys keep their order and whose numbers keep every digit.
enum JSONValue {
  case null
  case number(Double)
  case whole(Int)
  case flag(Bool)
  case text(String)
  case array([JSONValue])
  /// An object: its keys and, in the same order, their values.
  case members(keys: [String], values: [JSONValue])

  /// An object.
  static func object(_ members: [(key: String, value: JSONValue)]) -> JSONValue {
    .members(keys: members.map(\.key), values: members.map(\.value))
  }

  /// The object with one more member, in front of all others.
  func preceded(by key: String, _ value: JSONValue) -> JSONValue {
    guard case .members(let keys, let values) = self else { return self }
    return .members(keys: [key] + keys, values: [value] + values)
  }

  /// A number, or `null` where there is none.
  static func optional(_ number: Double?) -> JSONValue { number.map(JSONValue.number) ?? .null }

  /// The JSON text, in one line.
  var text: String {
    var text = ""
    write(to: &text)
    return text
  }

  private func write(to text: inout String) {
    switch self {
    case .null: text += "null"
    case .number(let number): text += Self.shortest(number)
    case .whole(let number): text += String(number)
    case .flag(let flag): text += flag ? "true" : "false"
    case .text(let words): Self.write(words, to: &text)
    case .array(let values):
      text += "["
      for (place, value) in values.enumerated() {
        if place > 0 { text += "," }
        value.write(to: &text)
      }
      text += "]"
    case .members(let keys, let values):
      text += "{"
      for (place, member) in zip(keys, values).enumerated() {
        if place > 0 { text += "," }
        Self.write(member.0, to: &text)
        text += ":"
        member.1.write(to: &text)
      }
      text += "}"
    }
  }

  /// The shortest text that reads back as the same number; JSON has no infinity.
  static func shortest(_ number: Double) -> String {
    guard number.isFinite else { return "null" }
    if abs(number) < 9_007_199_254_740_992, let whole = Int(exactly: number) {
      return String(whole)
    }
    return String(number)
  }

  private static func write(_ words: String, to text: inout String) {
    text += "\""
    for scalar in words.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case _ where scalar.value < 0x20 || scalar.value == 0x2028 || scalar.value == 0x2029:
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
