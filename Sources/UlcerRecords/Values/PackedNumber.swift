/// A number or none in eight bytes.
///
/// None is one of the patterns that mean no number, so that there is no room for such a value:
/// what is not a number becomes none. Zero has one pattern, that of +0, so that equal values have
/// equal patterns.
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
