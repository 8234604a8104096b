/// The places at which a line of text may break.
enum Breaking {
  /// A piece of a run with the spaces after it; no line breaks between pieces of one chunk.
  struct Piece {
    var text: String
    var spaces: String
    var run: Int
  }

  /// Pieces that stay on one line, as far as a line can hold them.
  typealias Chunk = [Piece]

  /// Returns text with carriage returns and separators as line feeds, tabs as spaces, no soft
  /// hyphens, and other control characters made visible, because a renderer could stop at them.
  static func cleaned(_ text: String) -> String {
    let isClean = text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F || $0 == 0x0A }
    if isClean { return text }
    var scalars = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0A: if previous != "\r" { scalars.append("\n") }
      case 0x0D, 0x85, 0x2028, 0x2029: scalars.append("\n")
      case 0x09: scalars.append(" ")
      case 0xAD: break
      case 0..<0x20, 0x7F..<0xA0: scalars.append("\u{FFFD}")
      default: scalars.append(scalar)
      }
      previous = scalar
    }
    return String(scalars)
  }

  /// Returns the chunks of a line without line feeds.
  static func chunks(of runs: [TextLayout.ResolvedRun]) -> [Chunk] {
    var chunks: [Chunk] = []
    var chunk: Chunk = []
    for (index, run) in runs.enumerated() {
      var piece = Piece(text: "", spaces: "", run: index)
      var previous: Character?
      for character in run.text {
        if isSpace(character) {
          piece.spaces.append(character)
          previous = character
          continue
        }
        if !piece.spaces.isEmpty {
          chunk.append(piece)
          chunks.append(chunk)
          chunk = []
          piece = Piece(text: "", spaces: "", run: index)
        } else if let previous, mayBreak(between: previous, and: character) {
          chunk.append(piece)
          chunks.append(chunk)
          chunk = []
          piece = Piece(text: "", spaces: "", run: index)
        }
        piece.text.append(character)
        previous = character
      }
      chunk.append(piece)
      if !piece.spaces.isEmpty {
        chunks.append(chunk)
        chunk = []
      }
    }
    if !chunk.isEmpty { chunks.append(chunk) }
    return chunks
  }

  /// Tells if a character is a space at which a line may break; no-break spaces are not.
  static func isSpace(_ character: Character) -> Bool {
    guard let scalar = character.unicodeScalars.first else { return false }
    switch scalar.value {
    case 0x20, 0x1680, 0x2000...0x2006, 0x2008...0x200B, 0x205F, 0x3000: return true
    default: return false
    }
  }

  /// Tells if a line may break between two characters that are not spaces.
  static func mayBreak(between left: Character, and right: Character) -> Bool {
    switch left {
    case "-", "\u{2010}", "/", "_":
      // Not in numbers and dates or before punctuation: "-5", "2026-11-01", "and/or" but not "1/2".
      return right.isLetter && !left.isWhitespace
    case "\u{2014}": return true
    default: break
    }
    if isIdeographic(left) || isIdeographic(right) {
      return !closing.contains(right) && !opening.contains(left)
        && (isIdeographic(left) || right.isLetter)
    }
    return false
  }

  private static let closing: Set<Character> = [
    "、", "。", "，", "．", "」", "』", "）", "］", "｝", "〉", "》", "！", "？", "：", "；", "ー", "・",
    ")", "]", "}", ",", ".", ":", ";", "!", "?", "%", "”", "’",
  ]
  private static let opening: Set<Character> = [
    "「", "『", "（", "［", "｛", "〈", "《", "(", "[", "{", "“",
  ]

  private static func isIdeographic(_ character: Character) -> Bool {
    guard let value = character.unicodeScalars.first?.value, value >= 0x2E80 else { return false }
    switch value {
    case 0x2E80...0x9FFF, 0xAC00...0xD7AF, 0xF900...0xFAFF, 0xFF00...0xFF60, 0x20000...0x3FFFF:
      return true
    default: return false
    }
  }
}
