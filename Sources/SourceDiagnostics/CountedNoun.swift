/// A number and its noun, so that one thing is never “1 things”.
public enum CountedNoun {
  /// “1 row”, “2 rows”, “0 rows”.
  ///
  /// - Parameters:
  ///   - noun: the word for one.
  ///   - plural: the word for more, where it is not the noun with an s.
  public static func text(_ count: Int, _ noun: String, _ plural: String? = nil) -> String {
    "\(count) \(word(count, noun, plural))"
  }

  /// The noun alone: “row” for one, “rows” for any other number.
  public static func word(_ count: Int, _ noun: String, _ plural: String? = nil) -> String {
    count == 1 ? noun : plural ?? noun + "s"
  }
}
