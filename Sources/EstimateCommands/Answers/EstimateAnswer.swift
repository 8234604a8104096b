import ArgumentParser
import CommandConventions
import PlainOutput

/// The answer of `cicatrix estimate`, as JSON for programs and as tables for readers.
struct EstimateAnswer {
  /// The format of an answer.
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  /// The method's name on the command line.
  let method: String
  /// Every choice that changes a number.
  var choices: AnswerRecord
  /// The numbers of rows by their use; `nil` if no file was read.
  var rows: RowAccount?
  /// The result itself.
  var members: AnswerRecord
  /// The result for readers: its records as tables.
  var tables: [TextTable]
  /// Sentences below the tables.
  var notes: [String] = []
  /// Sentences on why nothing could be estimated, and on possible errors in the file.
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
