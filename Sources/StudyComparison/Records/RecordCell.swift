import PlainOutput
import UlcerAnalysis
import UlcerRecords

/// The content of a record in one column, in the words of the study format.
public enum RecordCell: Hashable, Sendable {
  /// A number in the unit of its column.
  case number(Double)
  /// A date, a place or a word of a fixed list: nothing that a person typed freely.
  case word(String)
  /// Text that a person typed: a name, a reason, a term, an id.
  case text(String)

  /// As written: numbers in their shortest form with a decimal point.
  public var text: String {
    switch self {
    case .number(let number): ShortestNumber.text(number)
    case .word(let text), .text(let text): text
    }
  }

  /// Returns true if the cell comes before another: numbers by size, then all else in natural
  /// order, P2 before P10.
  func isBefore(_ other: RecordCell) -> Bool {
    switch (self, other) {
    case (.number(let left), .number(let right)): left < right
    case (.number, _): true
    case (_, .number): false
    default: NaturalOrder.isBefore(text, other.text)
    }
  }

  /// Returns true if one row of cells comes before another; an empty cell comes before every other.
  static func isBefore(_ left: [RecordCell?], _ right: [RecordCell?]) -> Bool {
    for (one, other) in zip(left, right) {
      switch (one, other) {
      case (nil, nil): continue
      case (nil, _): return true
      case (_, nil): return false
      case (let one?, let other?):
        if one.isBefore(other) { return true }
        if other.isBefore(one) { return false }
      }
    }
    return left.count < right.count
  }
}

extension RecordCell {
  /// A word, if there is one.
  static func word(_ text: String?) -> RecordCell? { text.map { .word($0) } }
  /// A text, if there is one.
  static func text(_ text: String?) -> RecordCell? { text.map { .text($0) } }
  /// A number, if there is one.
  static func number(_ number: Double?) -> RecordCell? { number.map { .number($0) } }
  /// A whole number, if there is one.
  static func number(_ number: Int?) -> RecordCell? { number.map { .number(Double($0)) } }
  /// `yes` or `no`, if it is known.
  static func word(_ flag: Bool?) -> RecordCell? { flag.map { .word($0 ? "yes" : "no") } }
}
