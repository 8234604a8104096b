import DelimitedText

/// The reading of one cell by `estimate`.
enum EstimateCell {
  /// Returns true if a cell has no value: empty, `NA`, or a single point.
  static func isMissing(_ cell: ArraySlice<UInt8>) -> Bool {
    cell.isEmpty || cell.elementsEqual("NA".utf8) || cell.elementsEqual(".".utf8)
  }

  /// The number; `nil` for anything else.
  ///
  /// - Parameter decimal: the decimal mark, if it is known: the other mark then separates
  ///   thousands, and only in groups of three.
  static func number(
    _ cell: ArraySlice<UInt8>, decimal: DecimalMark? = nil
  ) -> NumberReader.Outcome? {
    guard let other = decimal?.other.byte, cell.contains(other) else {
      return NumberReader.read(cell, exponents: true)
    }
    return ThousandsMark.removed(other, from: cell).flatMap {
      NumberReader.read($0, exponents: true)
    }
  }

  /// The number that a text writes.
  static func number(_ text: String) -> Double? { number(Array(text.utf8)[...])?.value }
}
