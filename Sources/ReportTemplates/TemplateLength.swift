/// A length written in a template.
public enum TemplateLength {
  /// Returns the points (1/72 inch) of `80mm`, `3cm` or `200pt`; `nil` for anything else, for a
  /// length of 0, and for one above 2 m.
  public static func points(of text: String) -> Double? {
    for (suffix, factor) in [("mm", 72 / 25.4), ("cm", 72 / 2.54), ("pt", 1.0)]
    where text.hasSuffix(suffix) {
      let digits = text.dropLast(2).filter { $0 != " " }
      guard digits.utf8.allSatisfy({ (48...57).contains($0) || $0 == 46 }),
        let number = Double(digits)
      else { return nil }
      let points = number * factor
      return points > 0 && points <= 5670 ? points : nil
    }
    return nil
  }
}
