extension OptionKind {
  /// Why a value is not of this kind, as the end of a sentence, or `nil` when it is.
  public func objection(to value: String) -> String? {
    switch self {
    case .text: value.isEmpty ? "is empty" : nil
    case .word(let words):
      words.contains(value) ? nil : "is none of \(words.joined(separator: ", "))"
    case .words(let words):
      OptionKind.words(in: value).first { !words.contains($0) }
        .map { "contains '\($0.prefix(60))', which is none of \(words.joined(separator: ", "))" }
        ?? (OptionKind.words(in: value).isEmpty ? "is empty" : nil)
    case .yesOrNo: OptionKind.yesOrNo(value) == nil ? "is neither yes nor no" : nil
    case .wholeNumber(let range):
      OptionKind.wholeNumber(value).map(range.contains) == true
        ? nil : "is no whole number from \(range.lowerBound) to \(range.upperBound)"
    case .number(let range):
      OptionKind.number(value).map(range.contains) == true
        ? nil : "is no number from \(range.lowerBound) to \(range.upperBound)"
    case .length:
      OptionKind.length(value) == nil ? "is no length such as 80mm, 8cm, 200pt or 3in" : nil
    }
  }

  /// The words of a list separated by commas, trimmed, empty ones left out.
  public static func words(in value: String) -> [String] {
    value.split(separator: ",").map(\.trimmed).filter { !$0.isEmpty }
  }

  /// Whether a value says yes or no; `nil` when it says neither.
  public static func yesOrNo(_ value: String) -> Bool? {
    switch value.lowercased() {
    case "yes", "true": true
    case "no", "false": false
    default: nil
    }
  }

  /// A whole number, or `nil`.
  public static func wholeNumber(_ value: String) -> Int? { Int(value) }

  /// A finite number with a decimal point, or `nil`.
  public static func number(_ value: String) -> Double? {
    let isPlain = value.utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || byte == 0x2E || byte == 0x2D
    }
    guard isPlain, let number = Double(value), number.isFinite else { return nil }
    return number
  }

  /// A length in points (1/72 inch), or `nil`: a positive number with `mm`, `cm`, `in` or `pt`, at
  /// most two metres.
  public static func length(_ value: String) -> Double? {
    let units: [(name: String, points: Double)] = [
      ("mm", 72 / 25.4), ("cm", 72 / 2.54), ("in", 72), ("pt", 1),
    ]
    for unit in units where value.hasSuffix(unit.name) {
      guard let number = number(value.dropLast(2).trimmed) else { return nil }
      let points = number * unit.points
      return points > 0 && points <= 2_000 / 25.4 * 72 ? points : nil
    }
    return nil
  }

  /// The words that a value is chosen from, for hints.
  var choices: [String] {
    switch self {
    case .word(let words), .words(let words): words
    case .yesOrNo: ["yes", "no"]
    case .text, .wholeNumber, .number, .length: []
    }
  }
}
