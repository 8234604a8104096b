/// Text of one paragraph, cell or caption: runs, one after the other.
///
/// Written as a string or as a list of runs.
public struct RichText: Hashable, Sendable, ExpressibleByStringInterpolation,
  ExpressibleByArrayLiteral
{
  /// The runs in reading order.
  public var runs: [TextRun]

  /// Text of the given runs.
  public init(_ runs: [TextRun]) { self.runs = runs }

  /// Plain text; none for an empty string.
  public init(_ text: String) { runs = text.isEmpty ? [] : [.plain(text)] }

  /// Plain text written in the source.
  public init(stringLiteral value: String) { self.init(value) }

  /// Runs written in the source.
  public init(arrayLiteral elements: TextRun...) { runs = elements }

  /// Whether there is nothing to read.
  public var isEmpty: Bool {
    runs.allSatisfy { run in
      if case .text(let text) = run.content { return text.isEmpty }
      return false
    }
  }

  /// The words alone; references as their keys.
  public var plainText: String {
    runs.map { run in
      switch run.content {
      case .text(let text): text
      case .reference(let key): key
      }
    }.joined()
  }

  /// One text after the other.
  public static func + (left: RichText, right: RichText) -> RichText {
    RichText(left.runs + right.runs)
  }
}
