/// The shortest decimal text that reads back as the same number.
package enum ShortestNumber {
  /// `84` for 84.0, `0.1` for 0.1; `null` for what is not a number.
  package static func text(_ number: Double) -> String {
    guard number.isFinite else { return "null" }
    if abs(number) < 9_007_199_254_740_992, let whole = Int(exactly: number) {
      return String(whole)
    }
    return String(number)
  }
}
