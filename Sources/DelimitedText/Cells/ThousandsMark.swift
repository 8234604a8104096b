/// Numbers whose mark may divide thousands: `1,250` is 1250 to one program and 1.25 to another.
package enum ThousandsMark {
  /// Returns true if a number has one to three digits, the first not 0, then a mark and exactly
  /// three digits.
  package static func isShaped(_ cell: ArraySlice<UInt8>) -> Bool {
    var rest = cell
    if rest.first == 0x2D || rest.first == 0x2B { rest.removeFirst() }
    guard (5...7).contains(rest.count), let first = rest.first, first != 0x30 else { return false }
    let tail = rest.suffix(4)
    guard tail.first == NumberReader.comma || tail.first == NumberReader.point else { return false }
    return (rest.dropLast(4) + tail.dropFirst()).allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
  }

  /// Returns true if the mark of a column in which every number with a mark is so shaped is the
  /// decimal mark.
  ///
  /// - Parameters:
  ///   - mark: the column's mark.
  ///   - elsewhere: the decimal mark that other columns of the file show; `nil` without any.
  ///   - delimiter: what divides the fields; files with semicolons come from where the comma is the
  ///     decimal mark.
  package static func isDecimal(_ mark: UInt8, elsewhere: UInt8?, delimiter: UInt8) -> Bool {
    if let elsewhere { return mark == elsewhere }
    return mark == (delimiter == 0x3B ? NumberReader.comma : NumberReader.point)
  }

  /// A number without the marks that divide its whole part in groups of three, the first group not
  /// beginning with 0; `nil` if the mark divides it otherwise.
  ///
  /// - Parameters:
  ///   - cell: the number; from its decimal mark on it is left as it is.
  ///   - mark: the mark that divides thousands; the other one divides decimals.
  package static func removed(
    _ mark: UInt8, from cell: ArraySlice<UInt8>
  ) -> ArraySlice<UInt8>? {
    let decimal = mark == NumberReader.comma ? NumberReader.point : NumberReader.comma
    let end = cell.firstIndex(of: decimal) ?? cell.endIndex
    let sign = cell.first == 0x2D || cell.first == 0x2B ? cell.prefix(1) : []
    let groups = cell[..<end].dropFirst(sign.count).split(
      separator: mark, omittingEmptySubsequences: false)
    guard groups.count > 1, let first = groups.first, (1...3).contains(first.count),
      first.first != 0x30, groups.dropFirst().allSatisfy({ $0.count == 3 }),
      groups.joined().allSatisfy({ $0 >= 0x30 && $0 <= 0x39 })
    else { return nil }
    return ArraySlice(sign + groups.joined() + cell[end...])
  }
}
