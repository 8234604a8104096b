/// The one way in which a document's date is written: `2026-11-01T00:00:00Z`.
enum DocumentDate {
  /// Returns true if a text is such a date with parts in their ranges.
  static func isValid(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    let form = Array("0000-00-00T00:00:00Z".utf8)
    guard bytes.count == form.count else { return false }
    for (byte, expected) in zip(bytes, form) {
      let isDigit = byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
      guard expected == UInt8(ascii: "0") ? isDigit : byte == expected else { return false }
    }
    func part(_ start: Int) -> Int { Int(bytes[start] - 48) * 10 + Int(bytes[start + 1] - 48) }
    return (1...12).contains(part(5)) && (1...31).contains(part(8)) && part(11) < 24
      && part(14) < 60 && part(17) < 60
  }
}
