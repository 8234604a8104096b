/// An optional number in eight bytes.
///
/// `nil` is stored as one of the patterns that mean "not a number". Such a value therefore cannot
/// be kept: it becomes `nil`. Zero has one pattern, that of +0, so that equal values have equal
/// patterns.
struct PackedNumber: Hashable, Sendable {
  private var pattern: UInt64

  /// Keeps a number, or none.
  init(_ value: Double? = nil) {
    guard let value, !value.isNaN else {
      pattern = .max
      return
    }
    pattern = (value + 0).bitPattern
  }

  /// The number, or `nil`.
  var value: Double? { pattern == .max ? nil : Double(bitPattern: pattern) }
}
