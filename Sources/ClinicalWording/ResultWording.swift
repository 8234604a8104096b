package import UlcerAnalysis

/// Results in words, for placeholders, tables and captions alike.
///
/// Percentages have no decimals, their confidence limits one; rates two decimals; days at most one.
/// A quantity that cannot be estimated is given as such, with the reason.
package enum ResultWording {
  /// Returns the whole result: `3 of 20 (15 %, 95 % limits 3.2 to 37.9 %)`.
  package static func sentence(_ result: AnalysisResult, level: Double) -> String {
    let limits = self.limits(result.value)
    let value = self.value(result.value)
    guard !limits.isEmpty else { return value }
    let coverage = NumberWording.brief(level * 100, decimals: 1)
    if case .proportion = result.value, value.hasSuffix(")") {
      return "\(value.dropLast()), \(coverage)\u{202F}% limits \(limits))"
    }
    return "\(value) (\(coverage)\u{202F}% limits \(limits))"
  }

  /// Returns the value without limits: `3 of 20 (15 %)`, `84 days`, `not reached`.
  package static func value(_ value: ResultValue) -> String {
    switch value {
    case .count(let count): NumberWording.whole(count)
    case .proportion(let count, let total, _):
      "\(fraction(count, total)) (\(share(count, total)))"
    case .estimate(let estimate, _, let unit): quantity(estimate, unit: unit)
    case .rate(_, _, let estimate, _, let unit):
      "\(NumberWording.rounded(estimate, decimals: 2)) \(unit)"
    case .curve: "a curve"
    case .notEstimable(let reason): "not estimable (\(reason))"
    case .notReached(let unit, let last, _):
      "not reached (followed up to \(quantity(last, unit: unit)))"
    }
  }

  /// Returns count and total: `3 of 20`.
  package static func fraction(_ count: Int, _ total: Int) -> String {
    "\(NumberWording.whole(count)) of \(NumberWording.whole(total))"
  }

  /// Returns the proportion as a percentage, without decimals by default: `15 %`.
  package static func share(_ count: Int, _ total: Int, decimals: Int = 0) -> String {
    total > 0
      ? NumberWording.percent(Double(count) / Double(total), decimals: decimals) + "\u{202F}%" : "–"
  }

  /// Returns the proportion of a result as a percentage; a dash if there is none.
  package static func share(_ value: ResultValue, decimals: Int = 0) -> String {
    guard case .proportion(let count, let total, _) = value else { return "–" }
    return share(count, total, decimals: decimals)
  }

  /// Returns the limits: `3.2 to 37.9 %`, `56 to not reached`; empty if there are none by design,
  /// or none could be estimated.
  package static func limits(_ value: ResultValue) -> String {
    switch value {
    case .proportion(_, _, let limits?): return percentLimits(limits)
    case .estimate(_, let limits?, "probability"): return percentLimits(limits)
    case .estimate(_, let limits?, "proportion"):
      guard let lower = limits.lower, let upper = limits.upper else { return "" }
      return "\(NumberWording.points(lower)) to \(NumberWording.points(upper))"
    case .estimate(_, let limits?, let unit):
      guard limits.lower != nil || limits.upper != nil else { return "" }
      return "\(bound(limits.lower, unit: unit)) to \(bound(limits.upper, unit: unit))"
    case .rate(_, _, _, let limits, _):
      guard let lower = limits.lower, let upper = limits.upper else { return "" }
      return "\(NumberWording.rounded(lower, decimals: 2)) to "
        + NumberWording.rounded(upper, decimals: 2)
    case .notReached(let unit, _, let lower?): return "from \(bound(lower, unit: unit))"
    case .count, .proportion, .estimate, .curve, .notEstimable, .notReached: return ""
    }
  }

  /// Returns a value with its limits if it has any: `0.12 per participant-year, limits 0.03 to
  /// 0.31`.
  package static func withLimits(_ value: ResultValue) -> String {
    let limits = self.limits(value)
    return self.value(value) + (limits.isEmpty ? "" : ", limits \(limits)")
  }

  private static func percentLimits(_ limits: ResultLimits) -> String {
    guard let lower = limits.lower, let upper = limits.upper else { return "" }
    return "\(NumberWording.percent(lower, decimals: 1)) to "
      + "\(NumberWording.percent(upper, decimals: 1))\u{202F}%"
  }

  private static func bound(_ bound: Double?, unit: String) -> String {
    guard let bound else { return unit == "days" ? "not reached" : "–" }
    return unit == "days"
      ? NumberWording.brief(bound, decimals: 1) : NumberWording.rounded(bound, decimals: 2)
  }

  /// Returns a probability as a percentage without decimals. One that would read as impossible or
  /// certain although it is neither keeps a decimal, or shows its side: `0.2 %`, `<0.1 %`.
  package static func probability(_ value: Double) -> String {
    let unit = "\u{202F}%"
    let whole = NumberWording.percent(value)
    guard whole.hasPrefix("<") || whole.hasPrefix(">") else { return whole + unit }
    return NumberWording.percent(value, decimals: 1) + unit
  }

  /// Returns a number with its unit: `84 days`, `12.34 years`, `40 %`.
  package static func quantity(_ number: Double, unit: String) -> String {
    switch unit {
    case "days": "\(NumberWording.brief(number, decimals: 1)) \(number == 1 ? "day" : "days")"
    case "probability": probability(number)
    // A difference of proportions.
    case "proportion": "\(NumberWording.points(number)) percentage points"
    case "percent": NumberWording.percent(number / 100) + "\u{202F}%"
    case "grade": "grade \(NumberWording.brief(number, decimals: 0))"
    case "years": "\(NumberWording.rounded(number, decimals: 2)) participant-years"
    default: "\(NumberWording.rounded(number, decimals: 2)) \(unit)"
    }
  }
}
