import PlainOutput
import SourceDiagnostics

/// Numbers for readers: rounded once, half away from zero on the shortest decimal form.
///
/// A minus is the true minus (U+2212), and a rounded zero has none.
public enum NumberWording {
  /// Returns the number with a fixed number of decimals.
  /// - Parameters:
  ///   - value: a finite number; anything else gives an en dash.
  ///   - decimals: digits after the point, 0 to 15.
  ///   - shift: powers of ten to multiply by before rounding (2 for percentages), done on the text
  ///     so that no binary error comes in.
  public static func rounded(_ value: Double, decimals: Int, shift: Int = 0) -> String {
    value.isFinite ? RoundedDecimal.text(value, decimals: decimals, shift: shift) : "–"
  }

  /// Returns a proportion as a percentage, with the requested decimals: `15` for 0.15.
  ///
  /// A value that is not 0 never reads as 0, and one that is not all never as 100: `<1` for 0.003,
  /// `>99` for 0.997; with one decimal `<0.1` and `>99.9`.
  public static func percent(_ share: Double, decimals: Int = 0) -> String {
    let text = rounded(share, decimals: decimals, shift: 2)
    guard share > 0, share < 1 else { return text }
    let places = max(decimals, 0)
    if text == rounded(0, decimals: places) {
      return "<" + (places == 0 ? "1" : "0." + String(repeating: "0", count: places - 1) + "1")
    }
    if text == rounded(100, decimals: places) {
      return ">99" + (places == 0 ? "" : "." + String(repeating: "9", count: places))
    }
    return text
  }

  /// Returns a difference of proportions in percentage points with its sign: `+10.0` for 0.1.
  public static func points(_ difference: Double) -> String {
    let text = rounded(difference, decimals: 1, shift: 2)
    return difference > 0 && text != "0.0" ? "+" + text : text
  }

  /// Returns the number with at most that many decimals, without trailing zeros.
  public static func brief(_ value: Double, decimals: Int) -> String {
    RoundedDecimal.withoutTrailingZeros(rounded(value, decimals: decimals))
  }

  /// Returns a whole number with thin spaces between groups of three from 10,000 upwards.
  public static func whole(_ value: Int) -> String {
    (value < 0 ? RoundedDecimal.minus : "") + RoundedDecimal.grouped(String(value.magnitude))
  }

  /// Returns a count with its noun: `1 row`, `2 rows`.
  public static func counted(_ count: Int, _ noun: String) -> String {
    "\(whole(count)) \(CountedNoun.word(count, noun))"
  }
}
