import Foundation

/// One column of a checkbox field: `field#option` (Castor) or `field___code` (REDCap).
struct CheckboxOption {
  /// The field's name.
  let field: String
  /// The names of the option: its code, its label, other spellings of the code.
  let spellings: [String]

  /// Reads the column's name; `nil` if it belongs to no checkbox field.
  init?(_ column: CapturedColumn) {
    guard let parts = CheckboxOption.parts(of: column.name) else { return nil }
    field = parts.field
    var spellings = [parts.option]
    for alias in column.aliases {
      guard let other = CheckboxOption.parts(of: alias),
        ColumnName.folded(other.field) == ColumnName.folded(parts.field)
      else { continue }
      spellings.append(other.option)
    }
    // REDCap's label of such a column: ‘Sites (choice=Left hand)’.
    if let label = column.label, let range = label.range(of: "(choice="), label.hasSuffix(")") {
      spellings.append(String(label[range.upperBound...].dropLast()))
    }
    self.spellings = spellings
  }

  /// The option's label for people.
  var label: String { spellings.last ?? "" }

  /// Returns true if a mapping that writes `word` means this option.
  func isCalled(_ word: String) -> Bool {
    let wanted = ColumnName.folded(word)
    return spellings.contains { ColumnName.folded($0) == wanted }
      // A minus in a code of REDCap is written as `_` in the column's name.
      || (wanted.hasPrefix("-") && ColumnName.folded(spellings[0]) == "_" + wanted.dropFirst())
  }

  private static func parts(of name: String) -> (field: String, option: String)? {
    for mark in ["#", "___"] {
      guard let range = name.range(of: mark), range.lowerBound > name.startIndex else { continue }
      return (String(name[..<range.lowerBound]), String(name[range.upperBound...]))
    }
    return nil
  }
}
