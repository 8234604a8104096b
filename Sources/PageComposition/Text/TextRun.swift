public import VectorDrawing

/// A stretch of text in one style, or a reference that becomes such text.
///
/// ```swift
/// ["Median not reached, see ", .reference("healing-time"), "."]
/// ```
public struct TextRun: Hashable, Sendable, ExpressibleByStringLiteral {
  /// The content of a run.
  public enum Content: Hashable, Sendable {
    /// Text; a line feed in it starts a new line.
    case text(String)
    /// The label of a table, figure or heading, by its key: "Table 3", with a link to it.
    case reference(String)
  }

  /// The text or the reference.
  public var content: Content
  /// The run is in bold.
  public var isStrong = false
  /// The run is in italics.
  public var isEmphasised = false
  /// The run is text to type, such as a file name.
  public var isCode = false
  /// The target, if the run is a link.
  public var target: LinkTarget?
  /// The role of its colour; `nil` for that of the surrounding text.
  public var tone: Tone?

  /// Creates a run of the given content in plain style.
  public init(_ content: Content) { self.content = content }

  /// Creates a plain text from a literal.
  public init(stringLiteral value: String) { self.init(.text(value)) }

  /// Returns text in the style of its surroundings.
  public static func plain(_ text: String) -> TextRun { TextRun(.text(text)) }

  /// Returns text in bold.
  public static func strong(_ text: String) -> TextRun {
    var run = TextRun(.text(text))
    run.isStrong = true
    return run
  }

  /// Returns text in italics.
  public static func emphasis(_ text: String) -> TextRun {
    var run = TextRun(.text(text))
    run.isEmphasised = true
    return run
  }

  /// Returns text to type or to find in a file.
  public static func code(_ text: String) -> TextRun {
    var run = TextRun(.text(text))
    run.isCode = true
    return run
  }

  /// Returns a link; a destination that no page has leaves plain text.
  public static func link(_ text: String, to target: LinkTarget) -> TextRun {
    var run = TextRun(.text(text))
    run.target = target
    return run
  }

  /// Returns text in the colour of a role.
  public static func toned(_ text: String, _ tone: Tone) -> TextRun {
    var run = TextRun(.text(text))
    run.tone = tone
    return run
  }

  /// Returns the label of the table, figure or heading with this key, as a link: "Table 3".
  ///
  /// A key that the document does not have is printed unchanged and is listed in
  /// `ComposedDocument.unresolvedKeys`.
  public static func reference(_ key: String) -> TextRun { TextRun(.reference(key)) }

  /// Starts a new line.
  public static let lineBreak = TextRun(.text("\n"))
}
