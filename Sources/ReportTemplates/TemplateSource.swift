import SourceDiagnostics

/// The lines of a template as its author sees them, for positions.
struct TemplateSource {
  let file: String
  let lines: [String]

  init(_ text: String, file: String) {
    self.file = file
    var lines: [String] = []
    var line = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n" where previous == "\r": break
      case "\n", "\r":
        lines.append(String(line))
        line.removeAll(keepingCapacity: true)
      default: line.append(scalar)
      }
      previous = scalar
    }
    lines.append(String(line))
    self.lines = lines
  }

  init(lines: [String], file: String) {
    self.file = file
    self.lines = lines
  }

  /// A line counted from 1; empty beyond the end.
  func line(_ number: Int) -> String {
    lines.indices.contains(number - 1) ? lines[number - 1] : ""
  }

  /// A place in this file.
  func position(_ line: Int, _ column: Int? = nil) -> SourcePosition {
    SourcePosition(file: file, line: line, column: column)
  }

  /// The first place of a text at or below a line, within some lines; on the first of them behind
  /// a column.
  func find(
    _ text: String, from line: Int, after column: Int = 0, through last: Int
  ) -> SourcePosition {
    // A text that runs over lines is found by its first one.
    let start = text.prefix { !$0.isNewline }
    if !start.isEmpty, line <= last {
      for number in line...min(last, max(line, lines.count)) {
        let content = self.line(number)
        let skipped = number == line ? column : 0
        if let range = content.dropFirst(skipped).firstRange(of: start) {
          return position(
            number, content.distance(from: content.startIndex, to: range.lowerBound) + 1)
        }
      }
    }
    return position(line)
  }
}
