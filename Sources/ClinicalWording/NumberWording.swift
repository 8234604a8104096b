import PlainOutput
import SourceDiagnostics

/// Numbers as a reader sees them: rounded once, half away from zero on the shortest decimal form.
///
/// A minus is the true minus (U+2212), and a rounded zero has none.
public enum NumberWording {
  /// The number with a fixed count of decimals.
  /// - Parameters:
  ///   - value: a finite number; anything else gives an en dash.
  ///   - decimals: digits after the point, 0 to 15.
  ///   - shift: powers of ten to multiply by before rounding (2 for percentages), done on the text
  ///     so that no binary error comes in.
  public static func rounded(_ value: Double, decimals: Int, shift: Int = 0) -> String {
    value.isFinite ? RoundedDecimal.text(value, decimals: decimals, shift: shift) : "–"
  }

  /// A share as a percentage: `15` for 0.15; with the decimals asked for.
  ///
  /// What is not nothing never reads as nothing, and what is not all never as all: `<1` for 0.003,
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

  /// A difference of shares in percentage points with its sign: `+10.0` for 0.1.
  public static func points(_ difference: Double) -> String {
    let text = rounded(difference, decimals: 1, shift: 2)
    return difference > 0 && text != "0.0" ? "+" + text : text
  }

  /// The number with at most that many decimals, trailing zeros dropped.
  public static func brief(_ value: Double, decimals: Int) -> String {
    RoundedDecimal.withoutTrailingZeros(rounded(value, decimals: decimals))
  }

  /// A whole number with thin spaces between groups of three from 10,000 upwards.
  public static func whole(_ value: Int) -> String {
    (value < 0 ? RoundedDecimal.minus : "") + RoundedDecimal.grouped(String(value.magnitude))
  }

  /// A count with its noun: `1 row`, `2 rows`.
  public static func counted(_ count: Int, _ noun: String) -> String {
    "\(whole(count)) \(CountedNoun.word(count, noun))"
  }
}
