import ArgumentParser
import CommandConventions
import SourceDiagnostics

/// The rows of a file in which every named column has a value.
struct SelectedRows {
  /// Rows left out with a missing value, and all rows.
  private(set) var account: RowAccount

  private let table: ColumnTable
  /// The rows of the file that are here.
  private let rows: [Int]
  private var numbers: [String: [Double]] = [:]
  private var texts: [String: [String]] = [:]
  private var columns: [String: Int] = [:]

  /// Reads the columns; cells that are no numbers end with "data errors" and their places.
  init(_ table: ColumnTable, _ requested: [ColumnRequest?]) throws {
    let requests = requested.compactMap(\.self)
    self.table = table
    let places = try requests.map { try table.column($0.name, option: $0.option) }
    let rows = (0..<table.rowCount).filter { row in
      zip(requests, places).allSatisfy { request, place in
        request.kind == .numberOrInfinite || request.kind == .optionalText
          || !EstimateCell.isMissing(table.cell(place, of: row))
      }
    }
    self.rows = rows
    account = RowAccount(read: table.rowCount, missing: table.rowCount - rows.count)
    var errors: [Diagnostic] = []
    for (request, place) in zip(requests, places) {
      columns[request.option] = place
      switch request.kind {
      case .text, .optionalText:
        let words = rows.map {
          let cell = table.cell(place, of: $0)
          return EstimateCell.isMissing(cell) ? "" : String(decoding: cell, as: UTF8.self)
        }
        texts[request.option] = words
        account.notices += LookAlikes.notices(in: words, of: request)
      case .number, .numberOrInfinite:
        numbers[request.option] = Self.numbers(request, place, table, rows, &errors)
      }
    }
    try Self.refuse(errors)
  }

  /// The number of rows.
  var count: Int { rows.count }

  /// The numbers of a column; empty unless it was requested so.
  func numbers(_ option: String) -> [Double] { numbers[option] ?? [] }

  /// The numbers of a column that need not be named.
  func optionalNumbers(_ option: String) -> [Double]? { numbers[option] }

  /// The texts of a column; `nil` unless it was requested so.
  func texts(_ option: String) -> [String]? { texts[option] }

  /// The words of a column as labels; one label for all rows unless it was requested.
  func labels(_ option: String) -> RowLabels {
    texts(option).map(RowLabels.init) ?? RowLabels(all: count)
  }

  /// An error in a cell of one of the rows here.
  func error(_ message: String, in option: String, row: Int, hint: String? = nil) -> Diagnostic {
    Diagnostic(
      rule: "unreadable-cell", severity: .error,
      position: table.position(columns[option] ?? 0, of: rows[row]), message: message, hint: hint)
  }

  /// Ends with "data errors" at numbers below 0 of a column that cannot have them.
  func refuseNegative(_ option: String, hint: String? = nil) throws {
    let values = numbers(option)
    let usual =
      "is it a date typed wrong, or a code for “unknown”? an empty cell leaves the row out"
    try Self.refuse(
      values.indices.filter { values[$0] < 0 }.map { row in
        error(
          "a time below 0", in: option, row: row,
          hint: usual + (hint.map { "; " + $0 } ?? ""))
      })
  }

  /// Ends with "data errors" if there are any; prints the first twenty.
  static func refuse(_ errors: [Diagnostic]) throws {
    if errors.isEmpty { return }
    let failure = CommandFailure(
      ProgramExit.dataErrors,
      listing: DiagnosticListing(
        Array(errors.prefix(20)), isColoured: StandardError.wantsColour
      ).text)
    throw errors.count > 20 ? failure.adding(line: "and \(errors.count - 20) more") : failure
  }

  /// A covariate: numbers as one column; anything else as an indicator per level but the first.
  func covariate(_ name: String, _ option: String) throws -> [(name: String, values: [Double])] {
    let texts = texts[option] ?? []
    if !texts.isEmpty, texts.allSatisfy(isNumber) {
      let place = columns[option] ?? 0
      let column = NumberColumn(name, rows.map { table.cell(place, of: $0) }, in: table) {
        table.position(place, of: rows[$0])
      }
      try Self.refuse(column.errors)
      return [(name, column.values)]
    }
    let levels = RowLabels(texts)
    return levels.names.enumerated().dropFirst().map { place, level in
      ("\(name)=\(level)", levels.places.map { $0 == place ? 1 : 0 })
    }
  }

  private func isNumber(_ text: String) -> Bool {
    EstimateCell.number(Array(text.utf8)[...], decimal: table.decimal) != nil
  }

  private static func numbers(
    _ request: ColumnRequest, _ place: Int, _ table: ColumnTable, _ rows: [Int],
    _ errors: inout [Diagnostic]
  ) -> [Double] {
    let cells = rows.map { table.cell(place, of: $0) }
    let known = cells.indices.filter {
      request.kind != .numberOrInfinite
        || !(EstimateCell.isMissing(cells[$0]) || cells[$0].elementsEqual("Inf".utf8)
          || cells[$0].elementsEqual("inf".utf8))
    }
    let column = NumberColumn(request.name, known.map { cells[$0] }, in: table) {
      table.position(place, of: rows[known[$0]])
    }
    errors += column.errors
    var values = Array(repeating: Double.infinity, count: rows.count)
    for (value, row) in zip(column.values, known) { values[row] = value }
    return values
  }
}
