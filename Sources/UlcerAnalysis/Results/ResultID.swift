/// The name of one result, for example `healing.time.confirmed.median` or `pattern.none@A`.
///
/// Names are a promise to scripts: they say what a number is, while the parameters behind it are
/// in the label, the method and the listed definitions.
public struct ResultID: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
  /// The name as written in `results.json`.
  public let text: String

  /// Takes a name as it is.
  public init(_ text: String) { self.text = text }

  /// Takes a name written in the program text.
  public init(stringLiteral text: String) { self.text = text }

  /// The name as written in `results.json`.
  public var description: String { text }

  /// The same result for one arm (`@A`) or for a difference of two (`@A-B`).
  public func of(arm: String) -> ResultID { ResultID("\(text)@\(arm)") }
}
