/// Text without white space at its ends, as Unicode defines it: no-break spaces and line ends too.
package func trimmed(_ text: some StringProtocol) -> String {
  let scalars = text.unicodeScalars
  guard let start = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
    let end = scalars.lastIndex(where: { !$0.properties.isWhitespace })
  else { return "" }
  return String(String.UnicodeScalarView(scalars[start...end]))
}
