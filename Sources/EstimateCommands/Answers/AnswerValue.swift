import PlainOutput
import SurvivalStatistics

/// One value of an answer: programs get every digit, readers a few.
enum AnswerValue {
  /// No value.
  case none
  case number(Double)
  /// A p value, printed to four decimals.
  case probability(Double)
  case whole(Int)
  case flag(Bool)
  case word(String)
  case list([AnswerValue])
  case record(AnswerRecord)

  /// A number, or none.
  static func number(ifAny number: Double?) -> AnswerValue { number.map(Self.number) ?? .none }

  /// A p value, or none.
  static func probability(ifAny number: Double?) -> AnswerValue {
    number.map(Self.probability) ?? .none
  }

  /// Several records.
  static func records(_ records: [AnswerRecord]) -> AnswerValue { .list(records.map(Self.record)) }

  /// The value for programs.
  var json: JSONValue {
    switch self {
    case .none: .null
    case .number(let number), .probability(let number): .number(number)
    case .whole(let number): .whole(number)
    case .flag(let flag): .flag(flag)
    case .word(let word): .text(word)
    case .list(let values): .array(values.map(\.json))
    case .record(let record): record.json
    }
  }

  /// The value as a cell of a table; `nil` for what is none, and what is no single value.
  var cell: String? {
    switch self {
    case .number(let number): number.isFinite ? TextTable.cell(number) : nil
    case .probability(let number): TextTable.pValue(number)
    case .whole(let number): String(number)
    case .word(let word): word
    case .none, .flag, .list, .record: nil
    }
  }

  /// The records of a list.
  var records: [AnswerRecord] {
    guard case .list(let values) = self else { return [] }
    return values.map(\.record)
  }

  /// The record; an empty one if this is none.
  var record: AnswerRecord {
    guard case .record(let record) = self else { return AnswerRecord() }
    return record
  }
}
