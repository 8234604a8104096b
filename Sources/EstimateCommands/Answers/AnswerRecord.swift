import PlainOutput
import SurvivalStatistics

/// Named values in order: an object for programs, a row of a table for readers.
struct AnswerRecord: ExpressibleByDictionaryLiteral {
  private(set) var members: [(key: String, value: AnswerValue)] = []

  /// A record without members.
  init() {}

  init(dictionaryLiteral elements: (String, AnswerValue)...) {
    members = elements.map { (key: $0.0, value: $0.1) }
  }

  /// The value of a name; none if the name does not exist. If a name occurs twice because records
  /// were joined, the last one counts.
  subscript(key: String) -> AnswerValue {
    get { members.last { $0.key == key }?.value ?? .none }
    set {
      if let place = members.lastIndex(where: { $0.key == key }) {
        members[place].value = newValue
      } else {
        members.append((key, newValue))
      }
    }
  }

  /// Both records, one behind the other.
  static func + (one: AnswerRecord, other: AnswerRecord) -> AnswerRecord {
    var both = one
    both += other
    return both
  }

  /// Adds the members of another record.
  static func += (one: inout AnswerRecord, other: AnswerRecord) { one.members += other.members }

  /// The records that others hold under a name, each behind the one that holds it.
  static func parts(_ key: String, of records: [AnswerRecord]) -> [AnswerRecord] {
    records.flatMap { record -> [AnswerRecord] in
      switch record[key] {
      case .list(let parts): return parts.map { record + $0.record }
      case .record(let part): return [record + part]
      default: return []
      }
    }
  }

  /// The record for programs.
  var json: JSONValue { .object(members.map { ($0.key, $0.value.json) }) }

  /// The reason why there is no value.
  static func notEstimable(_ reason: NotEstimableReason) -> AnswerRecord {
    ["kind": "notEstimable", "reason": .word(reason.description)]
  }
}

extension AnswerValue: ExpressibleByStringLiteral {
  init(stringLiteral word: String) { self = .word(word) }
}
