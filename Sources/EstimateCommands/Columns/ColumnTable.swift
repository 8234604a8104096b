import ArgumentParser
import CommandConventions
import DelimitedText
import Foundation
import SourceDiagnostics

/// A CSV file whose columns are named on the command line.
struct ColumnTable {
  /// The file's name in messages.
  let file: String
  /// The names of the columns, in their order.
  let names: [String]
  /// The decimal mark, if the command line states it.
  var decimal: DecimalMark?

  private let document: DelimitedDocument

  /// Reads a file: a missing one ends with "input missing", a damaged one with "data errors".
  init(path: String) throws {
    try self.init(bytes: try InputFile.read(path, as: "file"), file: path)
  }

  /// Reads the bytes of a file.
  init(bytes: [UInt8], file: String) throws {
    let document = DelimitedReader.read(bytes, file: file)
    let errors = document.diagnostics.filter { $0.severity == .error }
    guard document.isReadable, errors.isEmpty else {
      throw CommandFailure(
        ProgramExit.dataErrors,
        listing: DiagnosticListing(errors, isColoured: StandardError.wantsColour).text,
        errors.isEmpty ? ["\(file) holds no table"] : [])
    }
    self.file = file
    self.document = document
    names = (0..<document.width).map { column in
      String(decoding: trimmed(document.field(column, of: 0)), as: UTF8.self)
    }
  }

  /// Rows of data, the header not counted.
  var rowCount: Int { max(0, document.recordCount - 1) }

  /// Returns true if there is a column of this name.
  func has(_ name: String) -> Bool { names.contains(name) }

  /// Returns true if this mark is the usual one for the file's delimiter: a point, or a comma
  /// between semicolons.
  func isUsual(_ mark: UInt8) -> Bool {
    (mark == DecimalMark.comma.byte) == (document.dialect.delimiter == .semicolon)
  }

  /// The column of a name. An unknown name ends with "usage" and the nearest name; a name that two
  /// columns have also ends with "usage".
  func column(_ name: String, option: String) throws -> Int {
    if let column = names.firstIndex(of: name) {
      let alike = names.indices.filter { names[$0] == name }
      if alike.count == 1 { return column }
      let places = alike.map { String($0 + 1) }.joined(separator: " and ")
      throw CommandFailure(
        ProgramExit.usage,
        "\(option): columns \(places) of \(file) are both named \(name); "
          + "give each a name of its own")
    }
    let nearest = nearestName(to: name, among: names)
    let hint = nearest.map { "did you mean \($0)?" } ?? "it has \(names.joined(separator: ", "))"
    throw CommandFailure(ProgramExit.usage, "\(option): \(file) has no column \(name); \(hint)")
  }

  /// The cell of a row, from 0, without blanks at its ends.
  func cell(_ column: Int, of row: Int) -> ArraySlice<UInt8> {
    trimmed(document.field(column, of: row + 1))
  }

  /// The location of a cell.
  func position(_ column: Int, of row: Int) -> SourcePosition {
    document.position(of: column, in: row + 1)
  }
}
