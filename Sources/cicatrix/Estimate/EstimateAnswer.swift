import ArgumentParser

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
    return .object(all + members)
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
    for table in tables { text += "\n" + table.text }
    if !notes.isEmpty { text += "\n" }
    for note in notes { text += note + "\n" }
    return text
  }
}
