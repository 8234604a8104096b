public import SourceDiagnostics

/// An excerpt of a study that keeps or breaks a rule, with the place of the breach marked in it.
///
/// In the source a line that is a file's name begins that file; `1️⃣` stands before the place of the
/// finding, `2️⃣` before each other place that takes part. `<E7>` is a byte that is no text, and
/// `<no such file>`, `<a folder>`, `<end of file>` are what they say.
public struct RuleExample: Hashable, Sendable, ExpressibleByStringLiteral {
  /// One file of the excerpt.
  public struct File: Hashable, Sendable {
    /// Its name.
    public let name: String
    /// Its lines, without marks.
    public let lines: [String]
  }

  /// The files; empty where the example is described in words.
  public let files: [File]
  /// Where the finding is; `nil` in an accepted example.
  public let place: SourcePosition?
  /// Where the finding points to besides.
  public let related: [SourcePosition]
  private let description: String?

  /// Reads an excerpt.
  public init(stringLiteral text: String) {
    var files: [File] = []
    var lines: [String] = []
    var name = ""
    var place: SourcePosition?
    var related: [SourcePosition] = []
    func close() {
      if !name.isEmpty { files.append(File(name: name, lines: lines)) }
      lines = []
    }
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let plain = line.filter { $0 != "1️⃣" && $0 != "2️⃣" }
      if RuleExample.isFileName(plain) {
        close()
        name = plain
        if line != plain { place = SourcePosition(file: name) }
        continue
      }
      var column = 1
      for character in line {
        if character == "1️⃣" || character == "2️⃣" {
          let found = SourcePosition(file: name, line: lines.count + 1, column: column)
          if character == "1️⃣" { place = found } else { related.append(found) }
        } else {
          column += character.unicodeScalars.count
        }
      }
      lines.append(plain)
    }
    close()
    self.files = files
    self.place = place
    self.related = related
    description = nil
  }

  private init(description: String) {
    files = []
    place = nil
    related = []
    self.description = description
  }

  /// An example in words, where an excerpt would be too large or cannot be written.
  package static func described(_ description: String) -> RuleExample {
    RuleExample(description: description)
  }

  /// The excerpt for people, with a caret below each place; every line ends with a line feed.
  public func page(indent: String) -> String {
    if let description { return "\(indent)\(description)\n" }
    var text = ""
    for file in files {
      let mark = place == SourcePosition(file: file.name) ? "   <-- here" : ""
      text += "\(indent)\(file.name)\(mark)\n"
      for (index, line) in file.lines.enumerated() {
        text += line.isEmpty ? "\n" : "\(indent)  \(line)\n"
        let carets = ([place].compactMap { $0 } + related).filter {
          $0.file == file.name && $0.line == index + 1
        }
        if !carets.isEmpty { text += "\(indent)  \(RuleExample.caretLine(carets))\n" }
      }
    }
    return text
  }

  private static func caretLine(_ places: [SourcePosition]) -> String {
    var line = ""
    for column in places.compactMap(\.column).sorted() {
      line += String(repeating: " ", count: max(0, column - 1 - line.count)) + "^"
    }
    return line
  }

  private static func isFileName(_ line: String) -> Bool {
    (line.hasSuffix(".csv") || line.hasSuffix(".yaml"))
      && !line.contains(where: { ", :".contains($0) })
  }
}
