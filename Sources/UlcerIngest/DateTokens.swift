/// A date cell cut at its hyphens or slashes.
struct DateTokens {
  /// One part of a date.
  enum Part: Equatable {
    /// Digits, with how many there are.
    case number(Int, Int)
    /// A month by name, 1 to 12.
    case month(Int)
    /// `UN`, `UK`, `UNK`.
    case unknown
    /// `12OCT2021`: day, month, year and the digits of the year.
    case compact(Int, Int, Int, Int)
    case other
  }

  private(set) var parts: [Part] = []
  /// `-`, `/`, or 0 where there is none.
  private(set) var separator: UInt8 = 0
  /// Whether one kind of separator divides readable parts.
  private(set) var isValid = true

  init(_ cell: ArraySlice<UInt8>) {
    guard !cell.isEmpty, cell.count <= 24 else {
      isValid = false
      return
    }
    var start = cell.startIndex
    for place in cell.indices where cell[place] == 0x2D || cell[place] == 0x2F {
      if separator != 0, separator != cell[place] { isValid = false }
      separator = cell[place]
      parts.append(DateTokens.part(cell[start..<place]))
      start = place + 1
    }
    parts.append(DateTokens.part(cell[start...]))
    if parts.contains(.other) { isValid = false }
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
