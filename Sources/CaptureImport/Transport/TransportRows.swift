/// The cells of a data set while libreadstat hands them over, in any order.
final class TransportRows {
  private let kinds: [TransportNumber.Kind]
  private let isNumeric: [Bool]
  private let rowCount: Int
  private var received = 0
  /// The rows in the order of the file.
  private(set) var cells: [[String]]
  /// Numbers with a date format that are no date.
  private(set) var unwritableCount = 0
  /// Texts read as Windows-1252.
  private(set) var foreignCount = 0

  /// - Parameters:
  ///   - variables: the columns.
  ///   - rowCount: the number of rows in the bytes.
  init(variables: [TransportMember.Variable], rowCount: Int) {
    kinds = variables.map {
      $0.isNumeric ? TransportNumber.kind(ofFormat: $0.format) : .number
    }
    isNumeric = variables.map(\.isNumeric)
    self.rowCount = rowCount
    cells = []
    cells.reserveCapacity(rowCount)
  }

  /// Every cell came once.
  var isWhole: Bool { cells.count == rowCount && received == rowCount * kinds.count }

  /// A cell as libreadstat gives it.
  enum Value {
    case missing
    case special(Character)
    case number(Double)
    case text([UInt8])
  }

  /// Takes one cell; `false` if it has no place in the table.
  func take(_ value: Value, row: Int, column: Int) -> Bool {
    // Rows come in their order, each from its first column to its last.
    guard row < rowCount, kinds.indices.contains(column),
      row == cells.count || row == cells.count - 1
    else { return false }
    if row == cells.count { cells.append([String](repeating: "", count: kinds.count)) }
    cells[row][column] = text(value, column)
    received += 1
    return true
  }

  private func text(_ value: Value, _ column: Int) -> String {
    switch value {
    case .missing: return ""
    case .special(let tag): return "." + String(tag).uppercased()
    case .text(let bytes):
      if bytes.contains(where: { $0 >= 0x80 }), String(validating: bytes, as: UTF8.self) == nil {
        foreignCount += 1
      }
      return TransportText.decoded(bytes)
    case .number(let number):
      if let text = TransportNumber.text(number, as: kinds[column]) { return text }
      unwritableCount += 1
      return number.isFinite ? TransportNumber.number(number) : ""
    }
  }
}
