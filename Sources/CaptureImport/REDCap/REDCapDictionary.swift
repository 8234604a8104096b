import SourceDiagnostics

/// A project's data dictionary: forms, and the fields on them.
struct REDCapDictionary: Sendable {
  /// The fields in their order.
  let fields: [REDCapField]
  /// The forms in their order.
  let forms: [String]
  private let byColumn: [String: Column]

  /// The content of a column of the export.
  struct Column: Sendable {
    let field: REDCapField
    /// The choice, for a column of a checkbox field.
    let choice: CapturedOption?
  }

  /// Reads the dictionary; `nil` if the sheet is none.
  init?(_ sheet: REDCapSheet) {
    guard let name = sheet.place("Variable / Field Name", "field_name"),
      let form = sheet.place("Form Name", "form_name")
    else { return nil }
    let type = sheet.place("Field Type", "field_type")
    let label = sheet.place("Field Label", "field_label")
    let choices = sheet.place(
      "Choices, Calculations, OR Slider Labels", "select_choices_or_calculations")
    let validation = sheet.place(
      "Text Validation Type OR Show Slider Number", "text_validation_type_or_show_slider_number")
    let branching = sheet.place(
      "Branching Logic (Show field only if...)", "branching_logic")
    fields = sheet.rows.compactMap { row in
      func cell(_ place: Int?) -> String { place.map { row[$0] } ?? "" }
      guard !row[name].isEmpty, !row[form].isEmpty else { return nil }
      let kind = cell(type).lowercased()
      return REDCapField(
        name: row[name], form: row[form], type: kind, label: cell(label),
        choices: REDCapField.choices(cell(choices), type: kind),
        validation: cell(validation).lowercased(), branching: cell(branching))
    }
    var forms: [String] = []
    var columns: [String: Column] = [:]
    for field in fields {
      if !forms.contains(field.form) { forms.append(field.form) }
      if field.type == "checkbox" {
        for choice in field.choices {
          columns[field.column(ofChoice: choice.value)] = Column(field: field, choice: choice)
        }
      } else {
        columns[field.name] = Column(field: field, choice: nil)
      }
    }
    self.forms = forms
    byColumn = columns
  }

  /// Returns the content of a column of the export; `nil` for a column that the dictionary does not
  /// know.
  func column(_ name: String) -> Column? { byColumn[name] }

  /// Returns the forms that belong to each event; empty without that file.
  static func designations(_ sheet: REDCapSheet?) -> [String: Set<String>] {
    guard let sheet, let event = sheet.place("unique_event_name"), let form = sheet.place("form")
    else { return [:] }
    var forms: [String: Set<String>] = [:]
    for row in sheet.rows { forms[row[event], default: []].insert(row[form]) }
    return forms
  }
}
