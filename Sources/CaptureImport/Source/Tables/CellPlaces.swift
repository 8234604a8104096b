import DelimitedText
import SourceDiagnostics

/// Finds the characters at which the cells of a captured table lie in its file.
struct CellPlaces: Sendable {
  /// The file.
  let document: DelimitedDocument
  /// The field of the file, from 0, for each column of the table.
  let fields: [Int]

  /// The place of a cell; `nil` if no record begins on that line.
  func position(line: Int, column: Int) -> SourcePosition? {
    guard fields.indices.contains(column) else { return nil }
    var low = 0
    var high = document.recordCount
    while low < high {
      let middle = (low + high) / 2
      if document.line(of: middle) < line { low = middle + 1 } else { high = middle }
    }
    guard low < document.recordCount, document.line(of: low) == line else { return nil }
    return document.position(of: fields[column], in: low)
  }
}
