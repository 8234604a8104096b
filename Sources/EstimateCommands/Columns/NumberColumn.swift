import ArgumentParser
import DelimitedText
import SourceDiagnostics

/// The numbers of a column with a number in every cell.
///
/// If every mark has exactly three digits behind it, the mark may separate thousands, and no single
/// cell can show it. Such a column is refused, unless the mark is the one that belongs to the
/// file's delimiter (a point, or a comma between semicolons) and no other cell contradicts it.
struct NumberColumn {
  /// The numbers; 0 for a cell without one.
  let values: [Double]
  /// Cells that are no numbers, two decimal marks in one column, and marks that may mean either.
  let errors: [Diagnostic]

  /// Reads the cells.
  init(
    _ name: String, _ cells: [ArraySlice<UInt8>], in table: ColumnTable,
    at position: (Int) -> SourcePosition
  ) {
    var errors: [Diagnostic] = []
    var mark: (byte: UInt8, row: Int)?
    var doubtful: Int?
    var hasDecimals = false
    var large: Int?
    values = cells.indices.map { row in
      guard let reading = EstimateCell.number(cells[row], decimal: table.decimal) else {
        errors.append(
          Diagnostic(
            rule: "unreadable-cell", severity: .error, position: position(row),
            message: "the cell in column \(name) is not a number"))
        return 0
      }
      guard let used = reading.mark else {
        if large == nil, abs(reading.value) >= 100 { large = row }
        return reading.value
      }
      if let mark, mark.byte != used {
        errors.append(
          Diagnostic(
            rule: "mixed-decimal-marks", severity: .error, position: position(row),
            message:
              "column \(name) has decimal points and decimal commas "
              + "(line \(position(mark.row).line ?? 0))",
            hint: "write the column with one of them"))
      }
      mark = mark ?? (used, row)
      if ThousandsMark.isShaped(cells[row]) {
        doubtful = doubtful ?? row
      } else {
        hasDecimals = true
      }
      return reading.value
    }
    if let doubtful, let mark, !hasDecimals, table.decimal == nil,
      !table.isUsual(mark.byte) || large != nil
    {
      errors.append(
        Self.doubt(name, mark.byte, position(doubtful), against: large.map(position)))
    }
    self.errors = errors
  }

  private static func doubt(
    _ name: String, _ mark: UInt8, _ place: SourcePosition, against other: SourcePosition?
  ) -> Diagnostic {
    let word = mark == DecimalMark.point.byte ? "point" : "comma"
    let beside = other.flatMap(\.line).map { ", and line \($0) has a whole number from 100" } ?? ""
    return Diagnostic(
      rule: "undecidable-mark", severity: .error, position: place,
      message: "the \(word) in column \(name) may be a decimal mark or divide thousands: it has "
        + "three digits behind it wherever it stands" + beside,
      hint: "say --decimal point or --decimal comma, or write the numbers without thousands marks")
  }
}

/// The mark between the whole part and the decimals of a number.
enum DecimalMark: String, ExpressibleByArgument, CaseIterable {
  case point, comma

  /// Its byte.
  var byte: UInt8 { self == .point ? NumberReader.point : NumberReader.comma }
  /// The other one, which can only be a thousands separator.
  var other: DecimalMark { self == .point ? .comma : .point }
}
