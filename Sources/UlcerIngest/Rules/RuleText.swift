import SourceDiagnostics

/// A page of rules in Markdown, read line by line: one text for the program and for people.
///
/// A rule has this form; an example is words, or an excerpt as `RuleExample` reads it:
///
///     ### blank-line
///
///     **Notice.** Blank lines between rows were skipped.
///
///     Accepted:
///
///     ```
///     visits.csv
///       participant_id,visit,date,attended
///     ```
///
///     Rejected: words
///
///     How to mend it: Nothing need be done.
///
/// Text above the first rule, and between a heading of the second level and the next rule, is for
/// people alone. The lines of a paragraph are joined by a space, and `\<` is `<`.
struct RuleText {
  private let lines: [Substring]
  private var place = 0

  private static let severities: [(mark: String, severity: Severity)] = [
    ("**Error.** ", .error), ("**Warning.** ", .warning), ("**Notice.** ", .notice),
  ]

  private init(_ text: String) {
    lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { Substring($0) }
  }

  /// Every rule of a page, in its order; throws a fault if the page breaks its form.
  static func rules(in text: String) throws(RuleTextFault) -> [RuleDefinition] {
    var page = RuleText(text)
    var rules: [RuleDefinition] = []
    var names: Set<String> = []
    page.skipProse()
    while page.line != nil {
      let heading = page.place
      let rule = try page.rule()
      guard names.insert(rule.name).inserted else {
        throw RuleTextFault(line: heading + 1, message: "the rule is there twice")
      }
      rules.append(rule)
      page.skipBlankLines()
      if page.begins("## ") { page.skipProse() }
    }
    return rules
  }

  private mutating func rule() throws(RuleTextFault) -> RuleDefinition {
    let name = try self.name()
    let told = try paragraph()
    guard let (mark, severity) = RuleText.severities.first(where: { told.hasPrefix($0.mark) })
    else { throw fault("no paragraph begins with **Error.**, **Warning.** or **Notice.**") }
    return RuleDefinition(
      name: name, severity: severity, meaning: String(told.dropFirst(mark.count)),
      accepted: try example("Accepted:"), rejected: try example("Rejected:"),
      mending: try paragraph(after: "How to mend it: "))
  }

  private mutating func name() throws(RuleTextFault) -> String {
    guard let line, begins("### ") else { throw fault("the heading of a rule is expected") }
    let name = line.utf8.dropFirst(4)
    guard name.allSatisfy(RuleText.isOfName), !name.isEmpty else {
      throw fault("the name of a rule is lower-case letters, digits and hyphens")
    }
    place += 1
    return String(Substring(name))
  }

  private mutating func example(_ label: String) throws(RuleTextFault) -> RuleExample {
    skipBlankLines()
    guard let line, line.utf8.elementsEqual(label.utf8) else {
      return .described(try paragraph(after: label + " "))
    }
    place += 1
    skipBlankLines()
    guard self.line == "```" else { throw fault("``` is expected above an excerpt") }
    let first = place + 1
    guard let end = lines[first...].firstIndex(where: { $0.utf8.elementsEqual("```".utf8) }) else {
      throw fault("the excerpt is never closed by ```")
    }
    place = end + 1
    return try RuleExample(excerpt: lines[first..<end])
  }

  /// The next paragraph, with the words that it must begin with taken off.
  private mutating func paragraph(after label: String = "") throws(RuleTextFault) -> String {
    skipBlankLines()
    guard begins(label) else { throw fault("‘\(label)’ is expected") }
    var words: [Substring] = []
    while let line, !line.isEmpty {
      guard !begins("#"), !begins("```") else { throw fault("an empty line is missing above") }
      guard let first = line.utf8.first, let last = line.utf8.last, first > 0x20, last > 0x20 else {
        throw fault("the line begins or ends with a space")
      }
      words.append(line)
      place += 1
    }
    guard !words.isEmpty else { throw fault("a paragraph is expected") }
    let text = String(words.joined(separator: " ").utf8.dropFirst(label.utf8.count)) ?? ""
    return text.utf8.contains(UInt8(ascii: "\\")) ? text.replacing("\\<", with: "<") : text
  }

  private var line: Substring? { place < lines.count ? lines[place] : nil }

  private func begins(_ words: String) -> Bool {
    line.map { $0.utf8.starts(with: words.utf8) } ?? false
  }

  private mutating func skipBlankLines() {
    while line?.isEmpty == true { place += 1 }
  }

  /// Goes to the next rule, or to the end.
  private mutating func skipProse() {
    while line != nil, !begins("### ") { place += 1 }
  }

  private func fault(_ message: String) -> RuleTextFault {
    RuleTextFault(line: place + 1, message: message)
  }

  private static func isOfName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "-"):
      true
    default: false
    }
  }
}

/// The place at which a page of rules breaks its form.
struct RuleTextFault: Error, Hashable, CustomStringConvertible {
  /// The line of the page, from 1.
  let line: Int
  /// The fault at that line.
  let message: String

  /// `line 12: the rule is there twice`.
  var description: String { "line \(line): \(message)" }
}
