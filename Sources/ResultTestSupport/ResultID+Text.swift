public import UlcerAnalysis
public import UlcerRecords

/// Tests name results by their text: it is what scripts read, so that a test holds the text as well.
extension ResultID: ExpressibleByStringLiteral {
  /// The result with that text; a text that no result can have fails the test run.
  public init(stringLiteral text: String) { self.init(text: text) }

  /// The result with that text; a text that no result can have fails the test run.
  public init(text: String) {
    guard let id = ResultID(text) else { preconditionFailure("there is no result “\(text)”") }
    self = id
  }
}

extension ResultName {
  /// The result with that text; a text that no result can have fails the test run.
  public init(text: String) { self = ResultID(text: text).name }
}
