import ArgumentParser
import PlainOutput

/// What `cicatrix estimate` found, as JSON for programs and as tables for people.
struct EstimateAnswer {
  /// How an answer is written.
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  /// The method's name on the command line.
  let method: String
  /// Every choice that changes a number.
  let choices: [(key: String, value: JSONValue)]
  /// What became of the rows; `nil` where no file was read.
  let rows: RowAccount?
  /// The result itself.
  var members: [(key: String, value: JSONValue)]
  /// The result for people.
  var tables: [TextTable]
  /// Sentences below the tables.
  var notes: [String] = []
  /// Why there is nothing to see, and what may be wrong in the file, in sentences.
  var notices: [String] = []

  /// The answer in a format.
  func written(as format: Format) -> String {
    switch format {
    case .json: return json.text + "\n"
    case .text: return text
    }
  }

  private var json: JSONValue {
    var all: [(key: String, value: JSONValue)] = [
      ("method", .text(method)), ("choices", .object(choices)),
    ]
    if let rows { all.append(("rows", rows.json)) }
    let said = allNotices
    return .object(
      all + members + (said.isEmpty ? [] : [("notices", .array(said.map(JSONValue.text)))]))
  }

  /// The notices of the rows before those of the answer.
  private var allNotices: [String] {
    guard let rows else { return notices }
    if let emptiness = rows.emptiness { return rows.notices + [emptiness] }
    return rows.notices + notices
  }

  private var text: String {
    var text = method
    if !choices.isEmpty {
      let words = choices.map { choice in
        if case .text(let word) = choice.value { return "\(choice.key) \(word)" }
        return "\(choice.key) \(choice.value.text)"
      }
      text += ": " + words.joined(separator: ", ")
    }
    text += "\n"
    if let rows { text += rows.sentence + "\n" }
    for notice in allNotices { text += "Notice: \(notice)\n" }
    for table in tables { text += "\n" + table.text }
    if !notes.isEmpty { text += "\n" }
    for note in notes { text += note + "\n" }
    return text
  }
}
