/// Reads a number with a decimal point or a decimal comma.
enum DecimalCell {
  /// A number and the decimal mark it is written with.
  struct Reading {
    let value: Double
    let mark: UInt8?
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
    return Reading(value: value, mark: mark)
  }
}
