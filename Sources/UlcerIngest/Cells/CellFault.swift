/// The reason why a cell cannot be read as a value of its column.
struct CellFault: Error {
  let rule: IngestRule
  let message: String
  let hint: String?

  init(_ rule: IngestRule, _ message: String, hint: String? = nil) {
    self.rule = rule
    self.message = message
    self.hint = hint
  }
}

/// Text of a cell for a message: one line, at most 40 characters.
func quoted(_ cell: ArraySlice<UInt8>) -> String {
  let text = String(decoding: cell.prefix(400), as: UTF8.self)
  var shown = ""
  var count = 0
  for scalar in text.unicodeScalars {
    if count == 40 {
      shown += "…"
      break
    }
    let isPlain = scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value)
    shown.unicodeScalars.append(isPlain ? scalar : "\u{FFFD}")
    count += 1
  }
  return "‘\(shown)’"
}
