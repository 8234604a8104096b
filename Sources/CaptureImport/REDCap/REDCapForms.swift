import SourceDiagnostics

/// Divides the columns of a block matrix among the forms of the project.
struct REDCapForms {
  /// The forms in the order of the file.
  private(set) var forms: [REDCapForm] = []
  /// The doubts about the columns.
  private(set) var diagnostics: [Diagnostic] = []

  /// Columns that REDCap adds to every row.
  static let system: Set<String> = [
    "redcap_event_name", "redcap_repeat_instrument", "redcap_repeat_instance",
    "redcap_data_access_group", "redcap_survey_identifier",
  ]

  /// Divides them: by the dictionary and, if it does not know a column, by the status column
  /// `…_complete` that closes its form.
  init(_ table: CapturedTable, dictionary: REDCapDictionary?) {
    let names = table.columns.map { $0.name }
    let place = SourcePosition(file: table.file, line: 1)
    let known = Set(dictionary?.forms ?? [])
    func form(closedBy name: String) -> String? {
      guard name.hasSuffix("_complete") else { return nil }
      let form = String(name.dropLast("_complete".count))
      guard let dictionary else { return form }
      return known.contains(form) && dictionary.column(name) == nil ? form : nil
    }
    var unknown: [String] = []
    var homeless: [String] = []
    for (column, name) in names.enumerated() where column > 0 && !REDCapForms.system.contains(name)
    {
      if let own = form(closedBy: name) {
        update(own) { $0.status = column }
        continue
      }
      let described = dictionary?.column(name)
      let home =
        described?.field.form ?? REDCapForms.form(stamped: name, known)
        ?? names[column...].lazy.compactMap { form(closedBy: $0) }.first
      if dictionary != nil, described == nil { unknown.append(name) }
      guard let home else {
        homeless.append(name)
        continue
      }
      let isBox = described.map { $0.choice != nil } ?? name.contains("___")
      update(home) {
        $0.fields.append(column)
        if isBox { $0.boxes.insert(column) }
      }
    }
    if dictionary == nil {
      diagnostics.append(
        REDCapRule.noDictionary.finding(
          place, "there is no data dictionary; forms end at their status columns (…_complete)",
          hint: "put the project's data dictionary beside the export"))
    }
    if !unknown.isEmpty {
      diagnostics.append(
        REDCapRule.fieldNotInDictionary.finding(
          place,
          "the dictionary does not know \(REDCapForms.listed(unknown)); it may be older than the export"
        ))
    }
    if !homeless.isEmpty {
      diagnostics.append(
        REDCapRule.fieldOfNoForm.finding(
          place,
          "no form is known for \(REDCapForms.listed(homeless)); not read",
          hint: "export the status columns too, or put the data dictionary beside the export"))
    }
  }

  private mutating func update(_ name: String, _ change: (inout REDCapForm) -> Void) {
    if !forms.contains(where: { $0.name == name }) { forms.append(REDCapForm(name: name)) }
    for place in forms.indices where forms[place].name == name { change(&forms[place]) }
  }

  /// `intake_timestamp`: the time at which a survey was completed.
  private static func form(stamped name: String, _ forms: Set<String>) -> String? {
    guard name.hasSuffix("_timestamp") else { return nil }
    let form = String(name.dropLast("_timestamp".count))
    return forms.contains(form) ? form : nil
  }

  private static func listed(_ names: [String]) -> String {
    names.prefix(5).map { shown($0) }.joined(separator: ", ")
      + (names.count > 5 ? " and \(names.count - 5) more" : "")
  }
}
