/// Finds how much of a text fits into a line, and shortens texts: the one place for both.
///
/// Only as much of a text is measured as a line can hold, so that breaking a text into lines takes
/// time in proportion to its length, in any script.
public struct TextFitting {
  private let style: TypeStyle
  private let measurer: any TextMeasurer

  /// Texts of a style.
  public init(_ style: TypeStyle, _ measurer: any TextMeasurer) {
    self.style = style
    self.measurer = measurer
  }

  /// The end of the longest beginning of a text that is at most `room` points wide.
  ///
  /// - Parameter suffix: the text drawn after it, which must fit as well.
  /// - Returns: the text's start if not even its first character fits, its end if all of it does.
  public func end(
    of text: Substring, within room: Double, followedBy suffix: String = ""
  ) -> String.Index {
    func fits(_ end: String.Index) -> Bool {
      measurer.extent(of: String(text[..<end]) + suffix, style: style).width <= room
    }
    let (start, end) = (text.startIndex, text.endIndex)
    guard start < end else { return start }
    // Letters are about half as wide as their size; from there in steps that double.
    var step = 8
    if style.size > 0, room.isFinite { step = max(8, Int(min(room / style.size, 10_000) * 2.5)) }
    var (low, high) = (start, end)
    while true {
      guard let next = text.index(low, offsetBy: step, limitedBy: end), next < end else {
        if fits(end) { return end }
        high = end
        break
      }
      guard fits(next) else {
        high = next
        break
      }
      low = next
      step = text.distance(from: start, to: low)
    }
    // The text from `start` to `low` fits (an empty one always does), the text to `high` does not.
    var candidates = text.distance(from: low, to: high)
    while candidates > 1 {
      let half = candidates / 2
      let middle = text.index(low, offsetBy: half)
      if fits(middle) {
        low = middle
        candidates -= half
      } else {
        candidates = half
      }
    }
    return low
  }

  /// A text that is wider than `room`, with an ellipsis in place of its end; at least the ellipsis.
  public func shortened(_ text: String, to room: Double) -> String {
    if end(of: text[...], within: room) == text.endIndex { return text }
    return ended(text, within: room)
  }

  /// As much of a text as fits before an ellipsis, and the ellipsis: more text followed.
  public func ended(_ text: String, within room: Double) -> String {
    String(text[..<end(of: text[...], within: room, followedBy: TextFitting.ellipsis)])
      + TextFitting.ellipsis
  }

  /// A word divided where lines end: each part fits into `width`, or is a single character.
  ///
  /// - Parameter breaks: the preferred end in a part that fits; its end when left out.
  public func parts(
    of word: Substring, width: Double,
    breaks: (Substring) -> String.Index = { $0.endIndex }
  ) -> [Substring] {
    var parts: [Substring] = []
    var rest = word
    while !rest.isEmpty {
      var end = end(of: rest, within: width)
      if end == rest.startIndex { end = rest.index(after: end) }
      if end < rest.endIndex {
        let better = breaks(rest[..<end])
        if better > rest.startIndex { end = better }
      }
      parts.append(rest[..<end])
      rest = rest[end...]
    }
    return parts
  }

  /// The mark for omitted text.
  public static let ellipsis = "…"

  /// The most characters of a word that charts show: a longer one is no name but a faulty cell.
  public static let longestWord = 150
  /// The most characters of a name or label that charts show.
  public static let longestLabel = 400
  /// The most characters of a caption or note that charts show.
  public static let longestNote = 4_000

  /// A text as charts show it: at most `limit` characters, and of each word at most `longestWord`;
  /// an ellipsis, which counts as one of them, replaces the rest.
  public static func cut(_ text: String, to limit: Int = longestLabel) -> String {
    // Each character takes at least one byte.
    if text.utf8.count <= min(longestWord, limit) { return text }
    var shown = ""
    var (all, inWord) = (0, 0)
    var place = text.startIndex
    while place < text.endIndex {
      let character = text[place]
      place = text.index(after: place)
      if isSpace(character) {
        inWord = 0
      } else {
        inWord += 1
        if inWord > longestWord { continue }
      }
      all += 1
      if all >= limit, place < text.endIndex { return shown + ellipsis }
      let isLong = inWord == longestWord && place < text.endIndex && !isSpace(text[place])
      if isLong { shown += ellipsis } else { shown.append(character) }
    }
    return shown
  }

  private static func isSpace(_ character: Character) -> Bool {
    character == " " || character.isNewline
  }
}
