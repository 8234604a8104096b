import VectorDrawing

/// The position of a number in a text, for the alignment of columns of numbers.
enum DecimalPoint {
  /// Returns the number of characters before the decimal point of the first number, or before the
  /// end of a number without one; `nil` without a number.
  ///
  /// "<0.001" gives 2, "12 (60 %)" gives 2, "1 250.5" with a thin space gives 5.
  static func offset(in text: String) -> Int? {
    var characters = text.makeIterator()
    var offset = 0
    var current = characters.next()
    while let character = current, !isDigit(character) {
      offset += 1
      current = characters.next()
    }
    guard current != nil else { return nil }
    var pendingSeparators = 0
    while let character = current {
      if isDigit(character) {
        offset += 1 + pendingSeparators
        pendingSeparators = 0
      } else if pendingSeparators == 0, separators.contains(character) {
        pendingSeparators = 1
      } else {
        break
      }
      current = characters.next()
    }
    return offset
  }

  private static let separators: Set<Character> = ["\u{2009}", "\u{202F}"]

  private static func isDigit(_ character: Character) -> Bool {
    guard let value = character.asciiValue else { return false }
    return value >= 0x30 && value <= 0x39
  }
}

extension TextLayout {
  /// Returns the width of a line up to its decimal point, or `nil` without a number.
  func widthBeforePoint(of line: TextLine) -> Double? {
    guard var rest = DecimalPoint.offset(in: line.text) else { return nil }
    var width = 0.0
    for segment in line.segments {
      let count = segment.text.count
      if rest >= count {
        rest -= count
        width += segment.extent.width
      } else {
        return width + extent(of: String(segment.text.prefix(rest)), segment.style).width
      }
    }
    return width
  }
}
