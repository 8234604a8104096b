import SourceDiagnostics

/// What happened in each row: 0 or the number of a cause, and what the causes are called.
struct EventCauses {
  /// For each row 0 (censored) or the place of its cause in `names`, from 1.
  let causes: [Int]
  /// The causes as the file writes them, in order.
  let names: [String]

  /// One kind of event: 1 and 0, or one code against all others.
  static func single(
    _ rows: SelectedRows, _ options: FollowUpOptions, _ table: ColumnTable
  ) throws -> EventCauses {
    if options.causeIsColumn(table) {
      let all = try competing(rows, options, table)
      return EventCauses(causes: all.causes.map { min($0, 1) }, names: ["1"])
    }
    let texts = rows.texts("--event") ?? []
    if let code = options.cause {
      let wanted = word(code)
      return EventCauses(causes: texts.map { word($0) == wanted ? 1 : 0 }, names: [code])
    }
    var errors: [Diagnostic] = []
    let causes = texts.enumerated().map { row, text in
      switch word(text) {
      case "1", "true", "yes": return 1
      case "0", "false", "no", "censored": return 0
      default:
        errors.append(
          rows.error(
            "neither 1 (event) nor 0 (censored)", in: "--event", row: row,
            hint: "say with --cause which code counts as the event"))
        return 0
      }
    }
    try SelectedRows.refuse(errors)
    return EventCauses(causes: causes, names: ["1"])
  }

  /// Several kinds of event, by their codes.
  static func competing(
    _ rows: SelectedRows, _ options: FollowUpOptions, _ table: ColumnTable
  ) throws -> EventCauses {
    let events = rows.texts("--event")
    var codes = events ?? []
    var errors: [Diagnostic] = []
    if options.causeIsColumn(table), let causes = rows.texts("--cause") {
      codes = causes.enumerated().map { row, cause in
        if let events, isCensored(events[row]) { return "0" }
        if cause.isEmpty {
          errors.append(rows.error("an event without its cause", in: "--cause", row: row))
        }
        return cause
      }
    }
    try SelectedRows.refuse(errors)
    let labels = RowLabels(codes.filter { !isCensored($0) }.map(canonical))
    let numbers = Dictionary(
      uniqueKeysWithValues: labels.names.enumerated().map { ($1, $0 + 1) })
    return EventCauses(
      causes: codes.map { isCensored($0) ? 0 : numbers[canonical($0)] ?? 0 }, names: labels.names)
  }

  /// The name of a cause in JSON: a whole number as such, else text.
  static func json(_ name: String) -> JSONValue {
    Int(name).map(JSONValue.whole) ?? .text(name)
  }

  /// Whether the code of a cause on the command line is this one.
  static func isSame(_ one: String, _ other: String) -> Bool { word(one) == word(other) }

  private static func isCensored(_ text: String) -> Bool {
    ["0", "censored", "false", "no"].contains(word(text))
  }

  /// A number in its shortest form, so that 1.0 is 1.
  private static func canonical(_ text: String) -> String {
    DecimalCell.read(Array(text.utf8)[...]).map { JSONValue.shortest($0.value) } ?? text
  }

  private static func word(_ text: String) -> String { canonical(text).lowercased() }
}
