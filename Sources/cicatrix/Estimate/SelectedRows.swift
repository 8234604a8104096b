import ArgumentParser
import SourceDiagnostics

/// The rows of a file in which every named column has a value.
struct SelectedRows {
  /// Rows left out with a missing value, and all rows.
  let account: RowAccount

  private let table: ColumnTable
  /// The rows of the file that are here.
  private let rows: [Int]
  private var numbers: [String: [Double]] = [:]
  private var texts: [String: [String]] = [:]
  private var columns: [String: Int] = [:]

  /// Reads the columns; cells that are no numbers end with "data errors" and their places.
  init(_ table: ColumnTable, _ requests: [ColumnRequest]) throws {
    self.table = table
    let places = try requests.map { try table.column($0.name, option: $0.option) }
    let rows = (0..<table.rowCount).filter { row in
      zip(requests, places).allSatisfy { request, place in
        request.kind == .numberOrInfinite || request.kind == .optionalText
          || !DecimalCell.isMissing(table.cell(place, of: row))
      }
    }
    self.rows = rows
    account = RowAccount(read: table.rowCount, missing: table.rowCount - rows.count)
    var errors: [Diagnostic] = []
    for (request, place) in zip(requests, places) {
      columns[request.option] = place
      switch request.kind {
      case .text, .optionalText:
        texts[request.option] = rows.map {
          let cell = table.cell(place, of: $0)
          return DecimalCell.isMissing(cell) ? "" : String(decoding: cell, as: UTF8.self)
        }
      case .number, .numberOrInfinite:
        numbers[request.option] = Self.numbers(request, place, table, rows, &errors)
      }
    }
    try Self.refuse(errors)
  }

  /// How many rows there are.
  var count: Int { rows.count }

  /// The numbers of a column; empty unless it was requested so.
  func numbers(_ option: String) -> [Double] { numbers[option] ?? [] }

  /// The numbers of a column that need not be named.
  func optionalNumbers(_ option: String) -> [Double]? { numbers[option] }

  /// The texts of a column; `nil` unless it was requested so.
  func texts(_ option: String) -> [String]? { texts[option] }

  /// An error in a cell of one of the rows here.
  func error(_ message: String, in option: String, row: Int, hint: String? = nil) -> Diagnostic {
    Diagnostic(
      rule: "unreadable-cell", severity: .error,
      position: table.position(columns[option] ?? 0, of: rows[row]), message: message, hint: hint)
  }

  /// Ends with "data errors" if there are any; prints the first twenty.
  static func refuse(_ errors: [Diagnostic]) throws {
    if errors.isEmpty { return }
    StandardError.write(
      DiagnosticListing(Array(errors.prefix(20)), isColoured: StandardError.wantsColour).text)
    if errors.count > 20 { StandardError.say("and \(errors.count - 20) more") }
    throw ProgramExit.dataErrors
  }

  private static func numbers(
    _ request: ColumnRequest, _ place: Int, _ table: ColumnTable, _ rows: [Int],
    _ errors: inout [Diagnostic]
  ) -> [Double] {
    var mark: UInt8?
    return rows.map { row in
      let cell = table.cell(place, of: row)
      if request.kind == .numberOrInfinite,
        DecimalCell.isMissing(cell) || cell.elementsEqual("Inf".utf8)
          || cell.elementsEqual("inf".utf8)
      {
        return .infinity
      }
      guard let reading = DecimalCell.read(cell) else {
        errors.append(
          Diagnostic(
            rule: "unreadable-cell", severity: .error, position: table.position(place, of: row),
            message: "the cell in column \(request.name) is not a number"))
        return 0
      }
      if let used = reading.mark {
        if let mark, mark != used {
          errors.append(
            Diagnostic(
              rule: "mixed-decimal-marks", severity: .error,
              position: table.position(place, of: row),
              message: "column \(request.name) has decimal points and decimal commas",
              hint: "write the column with one of them"))
        }
        mark = mark ?? used
      }
      return reading.value
    }
  }
}
