import DelimitedText
import UlcerIngest
import UlcerRecords

/// Recognises cells without a value, and gives the reason.
struct MissingReasons {
  /// The system's entries.
  let convention: MissingConvention
  /// Codes that the mapping adds for every column.
  let codes: [MissingCode]

  /// The reason why the cell is no value; `nil` if it is one, or is empty.
  ///
  /// - Parameters:
  ///   - cell: without white space at its ends.
  ///   - more: codes of the column alone.
  ///   - legal: codes that are values in the column.
  func reason(
    _ cell: String, more: [MissingCode] = [], legal: [String] = []
  ) -> String? {
    if cell.isEmpty || cell.utf8.count > 100 { return nil }
    for word in legal where MissingReasons.isSame(cell, word) { return nil }
    for code in more + codes where MissingReasons.isSame(cell, code.code) { return code.reason }
    switch convention {
    case .emptyCell: return nil
    case .sas: return cell == "." ? "missing" : nil
    case .castor: return MissingReasons.castor(cell)
    }
  }

  /// Returns true if two words are the same, as text without letter case or as numbers.
  static func isSame(_ cell: String, _ word: String) -> Bool {
    if cell == word || cell.lowercased() == word.lowercased() { return true }
    guard let first = cell.utf8.first, first < 0x3A,
      let number = NumberReader.read(Array(cell.utf8)[...]),
      let other = NumberReader.read(Array(word.utf8)[...])
    else { return false }
    return number.value == other.value
  }

  /// −95 to −99 as numbers, as `##USER_MISSING_95##`, and as years from 2995 to 2999.
  private static func castor(_ cell: String) -> String? {
    guard let first = cell.utf8.first else { return nil }
    if first == 0x23 {
      let word = cell.uppercased()
      for code in 95...99
      where word == "##USER_MISSING_\(code)##" || word == "##_USER_MISSING_\(code)##" {
        return castorReason(code)
      }
      return nil
    }
    if first == 0x2D {
      guard let number = NumberReader.read(Array(cell.utf8)[...]),
        let code = (95...99).first(where: { number.value == -Double($0) })
      else { return nil }
      return castorReason(code)
    }
    guard (0x30...0x39).contains(first), cell.contains("299"),
      case .day(let moment)? = DateReader.read(Array(cell.utf8)[...], order: .dayFirst).date,
      case let year = moment.date.components.year, (2995...2999).contains(year)
    else { return nil }
    return castorReason(year - 2900)
  }

  private static func castorReason(_ code: Int) -> String {
    switch code {
    case 95: "measurement failed"
    case 96: "not applicable"
    case 97: "not asked"
    case 98: "asked but unknown"
    default: "not done"
    }
  }
}
