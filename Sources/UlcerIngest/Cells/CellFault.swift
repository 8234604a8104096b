/// Why a cell cannot be read as what its column holds.
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

/// A cell without white space and non-breaking spaces at its ends.
func trimmed(_ cell: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  var rest = cell
  while let first = rest.first {
    if first == 0x20 || (first >= 0x09 && first <= 0x0D) {
      rest.removeFirst()
    } else if first == 0xC2, rest.dropFirst().first == 0xA0 {
      rest.removeFirst(2)
    } else {
      break
    }
  }
  while let last = rest.last {
    if last == 0x20 || (last >= 0x09 && last <= 0x0D) {
      rest.removeLast()
    } else if last == 0xA0, rest.dropLast().last == 0xC2 {
      rest.removeLast(2)
    } else {
      break
    }
  }
  return rest
}
