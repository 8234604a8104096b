/// Text of a source or a mapping for a message: one line, at most 40 characters, in quotes.
func shown(_ text: String) -> String {
  var line = ""
  var count = 0
  for scalar in text.unicodeScalars.prefix(400) {
    if count == 40 {
      line += "…"
      break
    }
    let isPlain = scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value)
    line.unicodeScalars.append(isPlain ? scalar : "\u{FFFD}")
    count += 1
  }
  return "‘\(line)’"
}
