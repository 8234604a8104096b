public import SourceDiagnostics

/// An excerpt of a study that keeps or breaks a rule, with the place of the breach marked in it.
///
/// In its lines `<E7>` is a byte that is no text, and the marks `<no such file>`, `<a folder>`, and
/// `<end of file>` mean what they say.
public struct RuleExample: Hashable, Sendable {
  /// One file of the excerpt.
  public struct File: Hashable, Sendable {
    /// Its name.
    public let name: String
    /// Its lines, without marks.
    public let lines: [String]
  }

  /// The files; empty if the example is described in words.
  public let files: [File]
  /// The place of the finding; `nil` in an accepted example.
  public let place: SourcePosition?
  /// Other places to which the finding points.
  public let related: [SourcePosition]
  private let description: String?

  /// An excerpt with its marks.
  init(files: [File], place: SourcePosition?, related: [SourcePosition]) {
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

  /// An example in words, if an excerpt would be too large or cannot be written.
  static func described(_ description: String) -> RuleExample {
    RuleExample(description: description)
  }

  /// The mark after a file's name that makes the finding concern the file as a whole.
  static let wholeFileMark = "   <-- here"

  /// The excerpt for people, with a caret below each place; every line ends with a line feed.
  public func page(indent: String) -> String {
    if let description { return "\(indent)\(description)\n" }
    var text = ""
    for file in files {
      let mark = place == SourcePosition(file: file.name) ? RuleExample.wholeFileMark : ""
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
}
