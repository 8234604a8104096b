import PlainOutput
import SourceDiagnostics

/// The cause in each row, 0 or a number, and the names of the causes.
struct EventCauses {
  /// For each row 0 (censored) or the position of its cause in `names`, from 1.
  let causes: [Int]
  /// The causes as the file writes them, in order.
  let names: [String]
  /// Facts about the codes that readers should know, in sentences.
  private(set) var notices: [String] = []

  /// One kind of event: 1 and 0, or one code against all others.
  static func single(
    _ rows: SelectedRows, _ options: FollowUpOptions, _ table: ColumnTable
  ) throws -> EventCauses {
    if options.causeIsColumn(table) {
      let all = try competing(rows, options, table)
      return EventCauses(
        causes: all.causes.map { min($0, 1) }, names: ["1"], notices: all.notices)
    }
    let texts = rows.texts("--event") ?? []
    if let code = options.cause {
      let wanted = word(code)
      var found = EventCauses(causes: texts.map { word($0) == wanted ? 1 : 0 }, names: [code])
      if !texts.isEmpty, !found.causes.contains(1) {
        found.notices = [absence(of: code, among: texts)]
      }
      return found
    }
    let censored = CensoringWords(options.censored)
    try censored.refuseEvents(eventWords)
    let absences = try censored.absences(among: texts)
    var errors: [Diagnostic] = []
    let causes = texts.enumerated().map { row, text in
      if eventWords.contains(word(text)) { return 1 }
      if censored.holds(text) { return 0 }
      errors.append(
        rows.error(
          "neither 1 (event) nor 0 (censored)", in: "--event", row: row,
          hint: censored.suspects(text)
            ? "if it means censored, name it with --censored"
            : "say with --cause which code counts as the event"))
      return 0
    }
    try SelectedRows.refuse(errors)
    return EventCauses(causes: causes, names: ["1"], notices: absences)
  }

  /// Words that always mean the event, if there is one kind.
  private static let eventWords: Set<String> = ["1", "true", "yes"]

  /// Several kinds of event, by their codes.
  static func competing(
    _ rows: SelectedRows, _ options: FollowUpOptions, _ table: ColumnTable
  ) throws -> EventCauses {
    let events = rows.texts("--event")
    let censored = CensoringWords(options.censored)
    var codes = events ?? []
    var met = codes
    var errors: [Diagnostic] = []
    var option = "--event"
    if options.causeIsColumn(table), let causes = rows.texts("--cause") {
      if let events { try censored.refuseSuspects(events, in: "--event", of: rows) }
      option = "--cause"
      met += causes
      codes = causes.enumerated().map { row, cause in
        if let events, censored.holds(events[row]) { return "0" }
        if cause.isEmpty {
          errors.append(rows.error("an event without its cause", in: "--cause", row: row))
        }
        return cause
      }
    }
    try SelectedRows.refuse(errors)
    try censored.refuseSuspects(codes, in: option, of: rows)
    let absences = try censored.absences(among: met)
    let labels = RowLabels(codes.filter { !censored.holds($0) }.map(canonical))
    let numbers = Dictionary(
      uniqueKeysWithValues: labels.names.enumerated().map { ($1, $0 + 1) })
    var found = EventCauses(
      causes: codes.map { censored.holds($0) ? 0 : numbers[canonical($0)] ?? 0 },
      names: labels.names, notices: absences)
    if let code = options.cause, !options.causeIsColumn(table), !codes.isEmpty,
      !labels.names.contains(where: { isSame(code, $0) })
    {
      found.notices.append(absence(of: code, among: codes))
    }
    return found
  }

  /// No row has the code that was asked for.
  private static func absence(of code: String, among codes: [String]) -> String {
    let near = nearestName(to: code, among: RowLabels(codes).names).map { "; did you mean \($0)?" }
    return "No row has the code \(code) in --event" + (near ?? ".")
  }

  /// The name of a cause as a value: a whole number as such, else a word.
  static func value(_ name: String) -> AnswerValue {
    Int(name).map(AnswerValue.whole) ?? .word(name)
  }

  /// Returns true if the code of a cause on the command line is this one.
  static func isSame(_ one: String, _ other: String) -> Bool { word(one) == word(other) }

  /// A number in its shortest form, so that 1.0 is 1.
  private static func canonical(_ text: String) -> String {
    EstimateCell.number(text).map(ShortestNumber.text) ?? text
  }

  /// A code as codes are compared: a number in its shortest form, a word without letter case.
  static func word(_ text: String) -> String { canonical(text).lowercased() }
}
