/// A number and its noun in the right form, so that no text says “1 rows”.
public enum CountedNoun {
  /// “1 row”, “2 rows”, “0 rows”.
  ///
  /// - Parameters:
  ///   - noun: the word for one.
  ///   - plural: the word for more, if it is not the noun with an s.
  public static func text(_ count: Int, _ noun: String, _ plural: String? = nil) -> String {
    "\(count) \(word(count, noun, plural))"
  }

  /// The noun alone: “row” for one, “rows” for any other number.
  public static func word(_ count: Int, _ noun: String, _ plural: String? = nil) -> String {
    count == 1 ? noun : plural ?? noun + "s"
  }
}
