/// The text of one paragraph, cell or caption: a sequence of runs.
///
/// It can be written as a string or as a list of runs.
public struct RichText: Hashable, Sendable, ExpressibleByStringInterpolation,
  ExpressibleByArrayLiteral
{
  /// The runs in reading order.
  public var runs: [TextRun]

  /// Creates text of the given runs.
  public init(_ runs: [TextRun]) { self.runs = runs }

  /// Creates plain text; no runs for an empty string.
  public init(_ text: String) { runs = text.isEmpty ? [] : [.plain(text)] }

  /// Creates plain text from a literal.
  public init(stringLiteral value: String) { self.init(value) }

  /// Creates text from a literal list of runs.
  public init(arrayLiteral elements: TextRun...) { runs = elements }

  /// There is nothing to read.
  public var isEmpty: Bool {
    runs.allSatisfy { run in
      if case .text(let text) = run.content { return text.isEmpty }
      return false
    }
  }

  /// The words alone; references are given as their keys.
  public var plainText: String {
    runs.map { run in
      switch run.content {
      case .text(let text): text
      case .reference(let key): key
      }
    }.joined()
  }

  /// Joins two texts.
  public static func + (left: RichText, right: RichText) -> RichText {
    RichText(left.runs + right.runs)
  }
}
