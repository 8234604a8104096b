import SourceDiagnostics
import UlcerRecords

/// Traces that spreadsheet programs leave when they take an id for a number or a date.
package enum SpreadsheetTraces {
  /// Reports participants whose id a spreadsheet has rounded.
  static func judge(_ people: ParticipantReading, _ row: RowReader) {
    for (index, person) in people.participants.enumerated()
    where isRoundedNumber(Array(person.id.utf8)[...]) {
      row.ledger.note(
        .spreadsheetIdentifier, people.places[index],
        "the id \(quoted(Array(person.id.utf8)[...])) looks like a number that a spreadsheet "
          + "rounded; several participants may share it",
        hint: "take the ids from their source again, as text")
    }
  }

  /// The reason why a spreadsheet may have made this of a cell, for hints; `nil` for anything else.
  package static func hint(_ cell: ArraySlice<UInt8>) -> String? {
    if isRoundedNumber(cell) {
      return "a spreadsheet has rounded it; export it again, as text"
    }
    if isShortDate(cell) {
      return "a spreadsheet may have taken another value for a date (4-3 becomes 4-mrt); "
        + "export it again, as text"
    }
    return nil
  }

  /// `1,23E+11`.
  static func isRoundedNumber(_ cell: ArraySlice<UInt8>) -> Bool {
    let parts = cell.split(
      omittingEmptySubsequences: false, whereSeparator: { $0 == 0x45 || $0 == 0x65 })
    guard parts.count == 2, let sign = parts[1].first, sign == 0x2B || sign == 0x2D,
      (2...3).contains(parts[1].count), parts[1].dropFirst().allSatisfy(isDigit),
      let first = parts[0].first, isDigit(first), parts[0].count <= 18
    else { return false }
    return parts[0].count { $0 == 0x2C || $0 == 0x2E } <= 1
      && parts[0].allSatisfy { isDigit($0) || $0 == 0x2C || $0 == 0x2E }
  }

  /// `4-mrt`, `mrt-25`: a day and a month, or a month and a year.
  private static func isShortDate(_ cell: ArraySlice<UInt8>) -> Bool {
    let parts = DateTokens(cell).parts
    guard parts.count == 2 else { return false }
    switch (parts[0], parts[1]) {
    case (.number(_, let width), .month), (.month, .number(_, let width)): return width <= 2
    default: return false
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}
