import SourceDiagnostics

/// Placeholders taken out of template text before CommonMark reads it, so that their positions are
/// exact and no character of theirs is taken for markup.
///
/// In their stead stand marks: U+E000, a number, U+E001. Marks that the author wrote are treated
/// like placeholders, so that they come back as they were.
struct TemplateMarks {
  /// What stood in a mark's place.
  struct Mark {
    let raw: String
    /// The placeholder's id; `nil` when the braces hold none.
    let id: String?
    /// Whether the author wrote the sign that marks are made of.
    let isLiteral: Bool
    let position: SourcePosition
  }

  private(set) var marks: [Mark] = []
  private(set) var text = ""

  private static let opening: Character = "\u{E000}"
  private static let closing: Character = "\u{E001}"

  init(_ source: TemplateSource) {
    text.reserveCapacity(source.lines.reduce(0) { $0 + $1.utf8.count + 1 })
    for (index, line) in source.lines.enumerated() {
      if index > 0 { text.append("\n") }
      let isPlain = line.utf8.allSatisfy { $0 != UInt8(ascii: "{") && $0 != 0xEE }
      if isPlain { text += line } else { replace(in: line, source, index + 1) }
    }
  }

  private mutating func replace(in line: String, _ source: TemplateSource, _ number: Int) {
    let characters = Array(line)
    var index = 0
    var isEscaped = false
    while index < characters.count {
      let character = characters[index]
      let position = source.position(number, index + 1)
      if character.unicodeScalars.contains(where: { (0xE000...0xE001).contains($0.value) }) {
        add(Mark(raw: String(character), id: nil, isLiteral: true, position: position))
        index += 1
      } else if character == "{", !isEscaped, index + 1 < characters.count,
        characters[index + 1] == "{"
      {
        let content = placeholder(in: characters, from: index + 2)
        let end = content.map { $0.end } ?? index + 2
        add(
          Mark(
            raw: String(characters[index..<end]), id: content?.id, isLiteral: false,
            position: position))
        index = end
      } else {
        text.append(character)
        isEscaped = character == "\\" && !isEscaped
        index += 1
        continue
      }
      isEscaped = false
    }
  }

  private mutating func add(_ mark: Mark) {
    text += "\(TemplateMarks.opening)\(marks.count)\(TemplateMarks.closing)"
    marks.append(mark)
  }

  /// The id up to `}}`, and the place behind them; `nil` when they do not close on this line.
  private func placeholder(in characters: [Character], from start: Int) -> (id: String?, end: Int)?
  {
    var end = start
    // Ids are short; a bound keeps a line of a million braces from being searched a million times.
    let last = min(characters.count - 1, start + 202)
    while end < last {
      if characters[end] == "{" { return nil }
      if characters[end] == "}", characters[end + 1] == "}" {
        let id = String(characters[start..<end]).trimmed
        return (TemplateMarks.isPlaceholderID(id) ? id : nil, end + 2)
      }
      end += 1
    }
    return nil
  }

  /// Whether a text can be the id of a placeholder: words of letters, digits, `-` and `_`,
  /// separated by full stops.
  static func isPlaceholderID(_ text: String) -> Bool {
    guard !text.isEmpty, text.utf8.count <= 200 else { return false }
    return text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { word in
      !word.isEmpty
        && word.utf8.allSatisfy { byte in
          switch byte {
          case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x5F: true
          default: false
          }
        }
    }
  }

  /// A text of plain pieces and marks.
  func pieces(of text: String) -> [(plain: String, mark: Mark?)] {
    guard text.contains(TemplateMarks.opening) else { return [(text, nil)] }
    var pieces: [(plain: String, mark: Mark?)] = []
    var plain = ""
    var rest = text[...]
    while let start = rest.firstIndex(of: TemplateMarks.opening) {
      plain += rest[..<start]
      rest = rest[rest.index(after: start)...]
      guard let end = rest.firstIndex(of: TemplateMarks.closing) else { break }
      if let number = Int(rest[..<end]), marks.indices.contains(number) {
        pieces.append((plain, marks[number]))
        plain = ""
      }
      rest = rest[rest.index(after: end)...]
    }
    plain += rest
    pieces.append((plain, nil))
    return pieces
  }

  /// The text as its author wrote it.
  func restored(_ text: String) -> String {
    pieces(of: text).map { $0.plain + ($0.mark?.raw ?? "") }.joined()
  }
}

extension StringProtocol {
  /// The text without spaces and tabs at its ends.
  var trimmed: String {
    var rest = self[...]
    while let first = rest.first, first == " " || first == "\t" { rest = rest.dropFirst() }
    while let last = rest.last, last == " " || last == "\t" { rest = rest.dropLast() }
    return String(rest)
  }
}
