/// Writes JSON in the order in which it is told; a member without a value is left out.
package struct CheckJSON {
  /// What has been written.
  package private(set) var text = ""
  private var needsComma = false
  private var depth = 0

  /// Makes a writer.
  package init() {}

  /// An object.
  package mutating func object(_ members: (inout CheckJSON) -> Void) {
    separate()
    text += "{"
    needsComma = false
    members(&self)
    text += "}"
    needsComma = true
  }

  /// The key of what comes next.
  package mutating func key(_ key: String) {
    separate()
    string(key)
    text += ":"
    needsComma = false
  }

  /// A member that is a list.
  package mutating func array<Element>(
    _ key: String, _ elements: [Element], _ write: (inout CheckJSON, Element) -> Void
  ) {
    self.key(key)
    text += "["
    depth += 1
    needsComma = false
    // One element a line at the outer level: large listings stay readable and diffable.
    let lineEnd = depth == 1 && !elements.isEmpty ? "\n" : ""
    for (index, element) in elements.enumerated() {
      text += index == 0 ? lineEnd : "," + lineEnd
      needsComma = false
      write(&self, element)
    }
    text += lineEnd + "]"
    depth -= 1
    needsComma = true
  }

  /// A text as an element of a list.
  package mutating func element(_ value: String) {
    separate()
    string(value)
    needsComma = true
  }

  /// A text; left out where there is none.
  package mutating func member(_ key: String, _ value: String?) {
    guard let value else { return }
    self.key(key)
    string(value)
    needsComma = true
  }

  /// A whole number; left out where there is none.
  package mutating func member(_ key: String, _ value: Int?) {
    guard let value else { return }
    self.key(key)
    text += String(value)
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { text += "," }
    needsComma = false
  }

  private mutating func string(_ value: String) {
    text += "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
