/// A date cell cut at its hyphens, slashes, points or spaces.
struct DateTokens {
  /// One part of a date.
  enum Part: Equatable {
    /// Digits: their value, and how many they are.
    case number(Int, Int)
    /// A month by name, 1 to 12.
    case month(Int)
    /// `UN`, `UK`, `UNK`.
    case unknown
    /// `12OCT2021`: day, month, year and the digits of the year.
    case compact(Int, Int, Int, Int)
    case other

    /// Four digits.
    var isYear: Bool {
      if case .number(_, 4) = self { true } else { false }
    }
  }

  static let hyphen: UInt8 = 0x2D
  static let slash: UInt8 = 0x2F
  static let point: UInt8 = 0x2E
  static let space: UInt8 = 0x20

  private(set) var parts: [Part] = []
  /// `-`, `/`, `.`, a space (perhaps with a point or a comma), or 0 if there is none.
  private(set) var separator: UInt8 = 0
  /// One kind of separator divides readable parts.
  private(set) var isValid = true

  init(_ cell: ArraySlice<UInt8>) {
    guard !cell.isEmpty, cell.count <= 24 else {
      isValid = false
      return
    }
    let cell = DateTokens.withoutEnd(cell)
    // 2025---04: the month is not known.
    if cell.count == 9, cell.dropFirst(4).prefix(3).allSatisfy({ $0 == DateTokens.hyphen }) {
      parts = [DateTokens.part(cell.prefix(4)), .unknown, DateTokens.part(cell.suffix(2))]
      separator = DateTokens.hyphen
    } else {
      divide(cell)
    }
    if parts.contains(.other) { isValid = false }
  }

  /// `12OCT2021`.
  var isCompact: Bool {
    guard isValid, parts.count == 1, case .compact = parts[0] else { return false }
    return true
  }

  /// The date has all three parts, known or not.
  var isWhole: Bool { isValid && (parts.count == 3 || isCompact) }

  /// `2025-03--` and `2025-03-` without the unknown part.
  private static func withoutEnd(_ cell: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard cell.count >= 5, cell.last == hyphen, part(cell.prefix(4)).isYear else { return cell }
    var rest = cell
    while rest.last == hyphen { rest.removeLast() }
    return rest
  }

  private mutating func divide(_ cell: ArraySlice<UInt8>) {
    var start = cell.startIndex
    var place = cell.startIndex
    while place < cell.endIndex {
      var end = place
      while end < cell.endIndex, DateTokens.isLoose(cell[end]) { end += 1 }
      let isMark = cell[place] == DateTokens.hyphen || cell[place] == DateTokens.slash
      guard isMark || end > place else {
        place += 1
        continue
      }
      // A point alone is a mark like a hyphen; with a space it ends a word: `3. feb. 2021`.
      let found =
        isMark
        ? cell[place]
        : end == place + 1 && cell[place] == DateTokens.point
          ? DateTokens.point
          : DateTokens.space
      if !isMark, found == DateTokens.space, !cell[place..<end].contains(DateTokens.space) {
        isValid = false
      }
      if separator != 0, separator != found { isValid = false }
      separator = found
      parts.append(DateTokens.part(cell[start..<place]))
      place = isMark ? place + 1 : end
      start = place
    }
    parts.append(DateTokens.part(cell[start...]))
  }

  private static func isLoose(_ byte: UInt8) -> Bool {
    byte == space || byte == point || byte == 0x2C
  }

  private static func part(_ bytes: ArraySlice<UInt8>) -> Part {
    guard !bytes.isEmpty, bytes.count <= 10 else { return .other }
    let digits = bytes.prefix { (0x30...0x39).contains($0) }
    if digits.count == bytes.count {
      return bytes.count <= 8 ? .number(number(bytes), bytes.count) : .other
    }
    if digits.isEmpty {
      let word = String(decoding: bytes, as: UTF8.self).lowercased()
      if word == "un" || word == "uk" || word == "unk" { return .unknown }
      return monthNumber[word].map(Part.month) ?? .other
    }
    let rest = bytes.dropFirst(digits.count)
    let letters = rest.prefix { !(0x30...0x39).contains($0) }
    let year = rest.dropFirst(letters.count)
    guard digits.count <= 2, !year.isEmpty, year.count <= 4,
      year.allSatisfy({ (0x30...0x39).contains($0) }),
      let month = monthNumber[String(decoding: letters, as: UTF8.self).lowercased()]
    else { return .other }
    return .compact(number(digits), month, number(year), year.count)
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int {
    digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  /// English and Dutch month names, short and whole.
  private static let monthNumber: [String: Int] = {
    let names: [[String]] = [
      ["jan", "january", "januari"], ["feb", "february", "februari"],
      ["mar", "mrt", "march", "maart"], ["apr", "april"], ["may", "mei"],
      ["jun", "june", "juni"], ["jul", "july", "juli"], ["aug", "august", "augustus"],
      ["sep", "sept", "september"], ["oct", "okt", "october", "oktober"],
      ["nov", "november"], ["dec", "december"],
    ]
    var numbers: [String: Int] = [:]
    for (index, spellings) in names.enumerated() {
      for spelling in spellings { numbers[spelling] = index + 1 }
    }
    return numbers
  }()
}
