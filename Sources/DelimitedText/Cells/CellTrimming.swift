/// A cell without white space and non-breaking spaces at its ends.
package func trimmed(_ cell: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
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
