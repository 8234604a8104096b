public import SourceDiagnostics

/// A fenced block that asks for something computed: a figure, a table, a listing.
///
/// Its info string is the name and, after a space, the argument; its lines are options.
public struct Directive: Hashable, Sendable {
  /// `figure`, `table`, `answer-sheet` …
  public let name: String
  /// `healing-curve` …; `nil` when the name stands alone.
  public let argument: String?
  /// The options in the order of the source.
  public let options: [TemplateOption]
  /// Where the name starts.
  public let position: SourcePosition

  /// States a directive.
  public init(
    name: String, argument: String?, options: [TemplateOption] = [], position: SourcePosition
  ) {
    self.name = name
    self.argument = argument
    self.options = options
    self.position = position
  }

  /// The value of an option, the last when it is repeated, or `nil`.
  public func value(of key: String) -> String? { options.last { $0.key == key }?.value }
}
