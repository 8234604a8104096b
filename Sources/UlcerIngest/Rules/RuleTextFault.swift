/// The place at which a page of rules breaks its form.
struct RuleTextFault: Error, Hashable, CustomStringConvertible {
  /// The line of the page, from 1.
  let line: Int
  /// The fault at that line.
  let message: String

  /// `line 12: the rule is there twice`.
  var description: String { "line \(line): \(message)" }
}
