/// The shortest decimal text that reads back as the same number.
package enum ShortestNumber {
  /// `84` for 84.0, `0.1` for 0.1; `null` if it is not a number.
  package static func text(_ number: Double) -> String {
    guard number.isFinite else { return "null" }
    if abs(number) < 9_007_199_254_740_992, let whole = Int(exactly: number) {
      return String(whole)
    }
    return String(number)
  }

  /// The number for a table that people read: at most 12 significant digits, so that 2.64 is not
  /// 2.6400000000000006; a whole number keeps all.
  package static func clean(_ number: Double) -> String {
    let text = text(number)
    let form = DecimalDigits(of: number)
    let most = 12
    guard form.digits.count > most, number != number.rounded() else { return text }
    // Exact: every digit that is kept is written, and the exponent gives their place.
    let kept = DecimalDigits.text(of: form.rounded(to: most)[...])
    return Double("\(number < 0 ? "-" : "")\(kept)e\(form.point - most)").map(Self.text) ?? text
  }
}
