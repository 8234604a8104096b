import ArgumentParser

/// The mark between the whole part and the decimals of a number.
enum DecimalMark: String, ExpressibleByArgument, CaseIterable {
  case point, comma

  /// Its byte.
  var byte: UInt8 { self == .point ? 0x2E : 0x2C }
  /// The other one, which can only be a thousands separator.
  var other: DecimalMark { self == .point ? .comma : .point }
}

/// Reads a number with a decimal point or a decimal comma.
enum DecimalCell {
  /// A number and the decimal mark it is written with.
  struct Reading {
    let value: Double
    let mark: UInt8?
    /// Whether the mark could as well divide thousands: 1.095, but not 0.095, 1.5 or 1234.567.
    var mayBeThousands = false
  }

  /// Whether a cell says that there is no value: empty, `NA`, or a single point.
  static func isMissing(_ cell: ArraySlice<UInt8>) -> Bool {
    cell.isEmpty || cell.elementsEqual("NA".utf8) || cell.elementsEqual(".".utf8)
  }

  /// The cell without blanks at its ends.
  static func trimmed(_ cell: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var cell = cell
    while let first = cell.first, first == 0x20 || first == 0x09 { cell = cell.dropFirst() }
    while let last = cell.last, last == 0x20 || last == 0x09 { cell = cell.dropLast() }
    return cell
  }

  /// The number; `nil` for anything else, thousands separators, infinities and `nan` among them.
  static func read(_ cell: ArraySlice<UInt8>) -> Reading? {
    var mark: UInt8?
    var text = ""
    for (place, byte) in cell.enumerated() {
      switch byte {
      case 0x30...0x39: text.unicodeScalars.append(Unicode.Scalar(byte))
      case 0x2E, 0x2C:
        guard mark == nil else { return nil }
        mark = byte
        text += "."
      case 0x2B, 0x2D, 0x45, 0x65:
        if place == 0, byte == 0x2B { continue }
        text.unicodeScalars.append(Unicode.Scalar(byte))
      default: return nil
      }
    }
    if text.hasPrefix(".") { text = "0" + text }
    if text.hasPrefix("-.") { text = "-0" + text.dropFirst() }
    if text.hasSuffix(".") { text.removeLast() }
    guard let value = Double(text), value.isFinite else { return nil }
    return Reading(
      value: value, mark: mark,
      mayBeThousands: mark.map { grouped(cell, by: $0) != nil } ?? false)
  }

  /// The number where the decimal mark is known: the other mark divides thousands, and only in
  /// groups of three.
  static func read(_ cell: ArraySlice<UInt8>, decimal: DecimalMark) -> Reading? {
    let end = cell.firstIndex(of: decimal.byte) ?? cell.endIndex
    guard let whole = grouped(cell[..<end], by: decimal.other.byte) else {
      return cell.contains(decimal.other.byte) ? nil : read(cell)
    }
    return read(whole + cell[end...]).map { Reading(value: $0.value, mark: $0.mark) }
  }

  /// The digits of a whole number in groups of three, without the marks between them; `nil` for
  /// anything else.
  private static func grouped(_ cell: ArraySlice<UInt8>, by mark: UInt8) -> ArraySlice<UInt8>? {
    let sign = cell.first.flatMap { [0x2B, 0x2D].contains($0) ? $0 : nil }
    let groups = cell.dropFirst(sign == nil ? 0 : 1).split(
      separator: mark, omittingEmptySubsequences: false)
    guard groups.count > 1, let first = groups.first, (1...3).contains(first.count),
      first.first != 0x30, groups.dropFirst().allSatisfy({ $0.count == 3 }),
      groups.joined().allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return ArraySlice((sign.map { [$0] } ?? []) + groups.joined())
  }
}
