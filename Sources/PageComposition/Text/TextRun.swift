public import VectorDrawing

/// A stretch of text that is set in one way, or a reference that becomes such text.
///
/// ```swift
/// ["Median not reached, see ", .reference("healing-time"), "."]
/// ```
public struct TextRun: Hashable, Sendable, ExpressibleByStringLiteral {
  /// What a run consists of.
  public enum Content: Hashable, Sendable {
    /// Text; a line feed in it starts a new line.
    case text(String)
    /// The label of a table, figure or heading, by its key: "Table 3", with a link to it.
    case reference(String)
  }

  /// The text or the reference.
  public var content: Content
  /// Whether it is set in bold.
  public var isStrong = false
  /// Whether it is set in italics.
  public var isEmphasised = false
  /// Whether it is something to type, such as a file name.
  public var isCode = false
  /// Where it leads, when it is a link.
  public var target: LinkTarget?
  /// Its colour's role; `nil` for that of the surrounding text.
  public var tone: Tone?

  /// A run of the given content, set plainly.
  public init(_ content: Content) { self.content = content }

  /// A plain text written in the source.
  public init(stringLiteral value: String) { self.init(.text(value)) }

  /// Text in the style of its surroundings.
  public static func plain(_ text: String) -> TextRun { TextRun(.text(text)) }

  /// Text in bold.
  public static func strong(_ text: String) -> TextRun {
    var run = TextRun(.text(text))
    run.isStrong = true
    return run
  }

  /// Text in italics.
  public static func emphasis(_ text: String) -> TextRun {
    var run = TextRun(.text(text))
    run.isEmphasised = true
    return run
  }

  /// Text to type or to find in a file.
  public static func code(_ text: String) -> TextRun {
    var run = TextRun(.text(text))
    run.isCode = true
    return run
  }

  /// Text that leads somewhere; a destination that no page has leaves plain text.
  public static func link(_ text: String, to target: LinkTarget) -> TextRun {
    var run = TextRun(.text(text))
    run.target = target
    return run
  }

  /// Text in the colour of a role.
  public static func toned(_ text: String, _ tone: Tone) -> TextRun {
    var run = TextRun(.text(text))
    run.tone = tone
    return run
  }

  /// The label of the table, figure or heading with this key, as a link: "Table 3".
  ///
  /// A key that the document does not have is printed as it stands and is listed in
  /// `ComposedDocument.unresolvedKeys`.
  public static func reference(_ key: String) -> TextRun { TextRun(.reference(key)) }

  /// Starts a new line.
  public static let lineBreak = TextRun(.text("\n"))
}
