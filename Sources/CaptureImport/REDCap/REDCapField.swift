import SourceDiagnostics

/// One field of a REDCap project, as its data dictionary describes it.
struct REDCapField: Hashable, Sendable {
  /// Its name in the export, e.g. `ul_len`.
  let name: String
  /// The form (instrument) that has it.
  let form: String
  /// `text`, `radio`, `dropdown`, `checkbox`, `yesno`, `truefalse`, `calc` …
  let type: String
  /// The label that the form shows beside it.
  let label: String
  /// Its choices; those of yes/no and true/false fields written out.
  let choices: [CapturedOption]
  /// `date_dmy`, `number_1dp_comma_decimal` …, or empty text.
  let validation: String
  /// The condition under which the form shows it, in REDCap's own words; empty text for always.
  let branching: String

  /// The column of one choice of a checkbox field.
  ///
  /// REDCap writes codes in lower case and a minus as `_`: code −9 of `sites` is `sites____9`.
  func column(ofChoice code: String) -> String {
    name + "___" + code.lowercased().replacing("-", with: "_")
  }

  /// Reads `1, Female | 2, Male`.
  static func choices(_ text: String, type: String) -> [CapturedOption] {
    switch type {
    case "yesno":
      return [CapturedOption(value: "1", label: "Yes"), CapturedOption(value: "0", label: "No")]
    case "truefalse":
      return [
        CapturedOption(value: "1", label: "True"), CapturedOption(value: "0", label: "False"),
      ]
    case "radio", "dropdown", "checkbox": break
    default: return []
    }
    return text.split(separator: "|").compactMap { (part: Substring) -> CapturedOption? in
      guard let comma = part.firstIndex(of: ",") else { return nil }
      let code = trimmed(String(part[..<comma]))
      let label = trimmed(String(part[part.index(after: comma)...]))
      return code.isEmpty ? nil : CapturedOption(value: code, label: label)
    }
  }
}
