/// Text for a terminal: no character of the data can steer it, and lines end at a width.
struct PlainText {
  /// Characters on a line.
  let width: Int
  /// Words may be coloured.
  let isColoured: Bool

  /// The role of a word, which gives its colour.
  enum Role: Int {
    case plain = 0
    case heading = 1
    case removed = 31
    case added = 32
    case changed = 33
  }

  /// A word in its colour.
  func word(_ text: String, _ role: Role) -> String {
    isColoured && role != .plain ? "\u{1B}[\(role.rawValue)m\(text)\u{1B}[0m" : text
  }

  /// Text of the data on one line: a control character, or one that turns the direction of
  /// writing, becomes a space.
  static func oneLine(_ text: String) -> String {
    var plain = ""
    for scalar in text.unicodeScalars {
      plain.unicodeScalars.append(isHarmless(scalar) ? scalar : " ")
    }
    return plain
  }

  private static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: false
    default: true
    }
  }

  /// Text broken at spaces; the first line begins with `first`, the others with `indent` spaces.
  ///
  /// A word that is wider than a line is broken at the end of the line; at least 20 characters of
  /// it are set on a line, even on a narrow page.
  func lines(_ text: String, after first: String, indent: Int) -> [String] {
    var lines: [String] = []
    var line = first
    var isFresh = true
    let limit = max(width, max(indent, first.count) + 20)
    for word in text.split(separator: " ") {
      var rest = Substring(word)
      if !isFresh {
        if line.count + 1 + rest.count <= limit {
          line += " "
        } else {
          lines.append(line)
          line = spaces(indent)
        }
      }
      while line.count + rest.count > limit {
        let room = limit - line.count
        lines.append(line + rest.prefix(room))
        rest = rest.dropFirst(room)
        line = spaces(indent)
      }
      line += rest
      isFresh = false
    }
    return lines + [line]
  }

  /// Returns a number of spaces.
  func spaces(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }

  /// A text padded with spaces on the right, or on the left if `isRight`.
  func padded(_ text: String, _ width: Int, isRight: Bool = false) -> String {
    isRight ? spaces(width - text.count) + text : text + spaces(width - text.count)
  }
}
