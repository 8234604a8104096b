/// A JSON value whose keys keep their order and whose numbers keep every digit.
package enum JSONValue {
  case null
  case number(Double)
  case whole(Int)
  case flag(Bool)
  case text(String)
  case array([JSONValue])
  /// An array with one element a line, so that large listings stay readable and comparable.
  case lines([JSONValue])
  /// An object: its keys and, in the same order, their values.
  case members(keys: [String], values: [JSONValue])

  /// An object; members without a value are left out.
  package static func object(_ members: [(key: String, value: JSONValue?)]) -> JSONValue {
    let present = members.compactMap { member in member.value.map { (member.key, $0) } }
    return .members(keys: present.map(\.0), values: present.map(\.1))
  }

  /// A number, or `null` if there is none.
  package static func optional(_ number: Double?) -> JSONValue {
    number.map(JSONValue.number) ?? .null
  }

  /// The object with one more member, in front of all others.
  package func preceded(by key: String, _ value: JSONValue) -> JSONValue {
    guard case .members(let keys, let values) = self else { return self }
    return .members(keys: [key] + keys, values: [value] + values)
  }

  /// The JSON text; in one line but for `lines`. A number that is not finite is `null`.
  package var text: String {
    switch self {
    case .null: "null"
    case .number(let number): ShortestNumber.text(number)
    case .whole(let number): String(number)
    case .flag(let flag): flag ? "true" : "false"
    case .text(let words): JSONText.string(words)
    case .array(let values): JSONText.array(values.map(\.text))
    case .lines(let values):
      values.isEmpty ? "[]" : "[\n" + values.map(\.text).joined(separator: ",\n") + "\n]"
    case .members(let keys, let values):
      JSONText.object(zip(keys, values).map { ($0, $1.text) })
    }
  }
}
