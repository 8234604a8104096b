import DelimitedText

/// Recognises entries that systems and people use for "no value", if a study has not listed them.
enum MissingCodes {
  /// Words that never are a clinical value.
  private static let words: Set<String> = [
    "na", "n/a", "n.a.", "n.a", "nvt", "n.v.t.", "n.v.t", "nan", "null", "nil", "unk", "unknown",
    "onbekend", "missing", "ontbreekt", "nb", "n.b.", "#n/a", "#n/b", "#deel/0!", "#div/0!", ".",
    "-", "--", "?", "not done", "nd", "niet gedaan",
  ]

  /// Words that are suspect even in free text.
  private static let textWords: Set<String> = [
    "na", "n/a", "n.a.", "nvt", "n.v.t.", "nan", "null", "#n/a", "#n/b", "-99", "-999", "-95",
    "-96", "-97", "-98",
  ]

  /// Returns true if a cell that could not be read looks like such a code.
  static func suggests(_ cell: ArraySlice<UInt8>) -> Bool {
    guard cell.count <= 24 else { return false }
    let text = String(decoding: cell, as: UTF8.self).lowercased()
    if words.contains(text) || text.hasPrefix("##user_missing") || text.hasPrefix("##_user_missing")
    {
      return true
    }
    guard let number = NumberReader.read(cell) else { return false }
    return isNegativeCode(number.value) || [99, 999, 9999].contains(number.value)
  }

  /// Returns true if a free text looks like such a code.
  static func suggestsInText(_ cell: ArraySlice<UInt8>) -> Bool {
    guard cell.count <= 24, !cell.isEmpty else { return false }
    if cell.count > 6, cell.first != 0x23 { return false }
    let text = String(decoding: cell, as: UTF8.self).lowercased()
    return textWords.contains(text) || text.hasPrefix("##user_missing")
      || text.hasPrefix("##_user_missing")
  }

  /// −9, −95 to −99 and the like: below anything that is measured here.
  static func isNegativeCode(_ value: Double) -> Bool {
    value == -9 || (-99...(-95)).contains(value) || (-999...(-995)).contains(value)
      || value == -9999
  }

  /// 999 and 9999: readable, and suspect.
  static func isSuspectNumber(_ value: Double) -> Bool { value == 999 || value == 9999 }

  /// Castor writes user-missing dates as days of the years 2995 to 2999.
  static func isMissingYear(_ year: Int) -> Bool { (2995...2999).contains(year) }
}
