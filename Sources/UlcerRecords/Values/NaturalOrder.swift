/// The order of ids as people count: P2 before P10.
///
/// Runs of digits are compared as whole numbers, of any length, everything else by its bytes; ids
/// that differ in leading zeros alone are told apart by their bytes. A total order without a locale.
public enum NaturalOrder {
  /// Returns true if one id comes before another.
  public static func isBefore(_ one: String, _ other: String) -> Bool {
    var (one, other) = (one, other)
    return one.withUTF8 { left in other.withUTF8 { isBefore(left, $0) } }
  }

  private static func isBefore(
    _ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    var (i, j) = (0, 0)
    while i < left.count, j < right.count {
      guard isDigit(left[i]), isDigit(right[j]) else {
        if left[i] != right[j] { return left[i] < right[j] }
        i += 1
        j += 1
        continue
      }
      let (first, second) = (number(left, &i), number(right, &j))
      if first.count != second.count { return first.count < second.count }
      if !first.elementsEqual(second) { return first.lexicographicallyPrecedes(second) }
    }
    if i < left.count || j < right.count { return j < right.count }
    return left.lexicographicallyPrecedes(right)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// Reads the digits from an index on, without leading zeros, and moves the index behind them.
  private static func number(
    _ bytes: UnsafeBufferPointer<UInt8>, _ place: inout Int
  ) -> Slice<UnsafeBufferPointer<UInt8>> {
    var start = place
    while place < bytes.count, isDigit(bytes[place]) { place += 1 }
    while start < place, bytes[start] == 0x30 { start += 1 }
    return bytes[start..<place]
  }
}
