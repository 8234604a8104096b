import ArgumentParser
import CommandConventions
import PlainOutput

/// What `cicatrix estimate` found, as JSON for programs and as tables for people.
struct EstimateAnswer {
  /// How an answer is written.
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  /// The method's name on the command line.
  let method: String
  /// Every choice that changes a number.
  var choices: AnswerRecord
  /// What became of the rows; `nil` where no file was read.
  var rows: RowAccount?
  /// The result itself.
  var members: AnswerRecord
  /// The result for people: its records as tables.
  var tables: [TextTable]
  /// Sentences below the tables.
  var notes: [String] = []
  /// Why there is nothing to see, and what may be wrong in the file, in sentences.
  var notices: [String] = []

  /// Prints the answer in a format.
  func print(as format: Format) { StandardOutput.write(written(as: format)) }

  /// The answer in a format.
  func written(as format: Format) -> String {
    switch format {
    case .json: return json.text + "\n"
    case .text: return text
    }
  }

  private var json: JSONValue {
    var all: AnswerRecord = ["method": .word(method), "choices": .record(choices)]
    if let rows { all["rows"] = .record(rows.record) }
    all += members
    let said = allNotices
    if !said.isEmpty { all["notices"] = .list(said.map(AnswerValue.word)) }
    return all.json
  }

  /// The notices of the rows before those of the answer.
  private var allNotices: [String] {
    guard let rows else { return notices }
    if let emptiness = rows.emptiness { return rows.notices + [emptiness] }
    return rows.notices + notices
  }

  private var text: String {
    var text = method
    let words = choices.members.map { choice in
      if case .word(let word) = choice.value { return "\(choice.key) \(word)" }
      return "\(choice.key) \(choice.value.json.text)"
    }
    if !words.isEmpty { text += ": " + words.joined(separator: ", ") }
    text += "\n"
    if let rows { text += rows.sentence + "\n" }
    for notice in allNotices { text += "Notice: \(notice)\n" }
    for table in tables { text += "\n" + table.text }
    if !notes.isEmpty { text += "\n" }
    for note in notes { text += note + "\n" }
    return text
  }
}
