import SourceDiagnostics

extension RuleExample {
  /// Reads an excerpt of a page of rules; the indices of the lines are their places on the page.
  ///
  /// A line at the margin begins a file with its name, and its lines are indented by two spaces. Below
  /// a line `^` marks the place of the finding and `~` each other place that takes part; `<-- here`
  /// behind a name makes the file as a whole the place.
  init(excerpt lines: ArraySlice<Substring>) throws(RuleTextFault) {
    var excerpt = Excerpt()
    for (index, line) in zip(lines.indices, lines) {
      do throws(Excerpt.Fault) {
        try excerpt.read(line)
      } catch {
        throw RuleTextFault(line: index + 1, message: error.rawValue)
      }
    }
    self = excerpt.example
  }

  /// The part of an excerpt that has been read.
  private struct Excerpt {
    enum Fault: String, Error {
      case notAName = "a line of a file is indented by two spaces, or this is no name of a file"
      case sameName = "the file is there twice"
      case noFile = "the name of a file is expected"
      case noLine = "the marks stand below no line"
      case beyondLine = "a mark stands beyond the end of its line"
      case twoPlaces = "two places are marked by ^ or <-- here"
    }

    private var files: [(name: String, lines: [String])] = []
    private var place: SourcePosition?
    private var related: [SourcePosition] = []
    private var isBelowLine = false

    var example: RuleExample {
      RuleExample(
        files: files.map { File(name: $0.name, lines: $0.lines) }, place: place, related: related)
    }

    mutating func read(_ line: Substring) throws(Fault) {
      guard line.utf8.starts(with: "  ".utf8) || line.isEmpty else { return try begin(line) }
      guard let file = files.last else { throw .noFile }
      let content = Substring(line.utf8.dropFirst(2))
      if Excerpt.isMarks(content) {
        guard isBelowLine, let marked = file.lines.last else { throw .noLine }
        try mark(content.utf8, file: file.name, line: file.lines.count, text: marked)
      } else {
        files[files.count - 1].lines.append(String(content))
      }
      isBelowLine = !Excerpt.isMarks(content)
    }

    private mutating func begin(_ line: Substring) throws(Fault) {
      let isPlace = line.utf8.last == UInt8(ascii: "e") && line.hasSuffix(RuleExample.wholeFileMark)
      let name = String(isPlace ? line.dropLast(RuleExample.wholeFileMark.count) : line)
      guard name.utf8.allSatisfy({ $0 > 0x20 }), name.utf8.contains(UInt8(ascii: ".")) else {
        throw .notAName
      }
      guard !files.contains(where: { $0.name == name }) else { throw .sameName }
      if isPlace { try take(SourcePosition(file: name)) }
      files.append((name, []))
      isBelowLine = false
    }

    private mutating func mark(
      _ marks: Substring.UTF8View, file: String, line: Int, text: String
    ) throws(Fault) {
      guard marks.count <= text.unicodeScalars.count + 1 else { throw .beyondLine }
      for (index, mark) in marks.enumerated() where mark != UInt8(ascii: " ") {
        let position = SourcePosition(file: file, line: line, column: index + 1)
        if mark == UInt8(ascii: "^") { try take(position) } else { related.append(position) }
      }
    }

    private mutating func take(_ position: SourcePosition) throws(Fault) {
      guard place == nil else { throw .twoPlaces }
      place = position
    }

    private static func isMarks(_ line: Substring) -> Bool {
      guard let last = line.utf8.last, last != UInt8(ascii: " ") else { return false }
      return line.utf8.allSatisfy { " ^~".utf8.contains($0) }
    }
  }
}
