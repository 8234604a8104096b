public import SourceDiagnostics

/// A name for a table of the source, and the notation of its file.
public struct MappedTable: Sendable {
  /// The new name.
  public var name: MappedName
  /// The file in the source, with `*` for any letters.
  public var file: MappedName?
  /// Another table, of which this is a view.
  public var table: MappedName?
  /// Conditions that a row of the view must meet.
  public var conditions: [RowCondition] = []
  /// The participant's key.
  public var participant: MappedName?
  /// The site.
  public var site: MappedName?
  /// `,` `;` tab or `|`.
  public var delimiter: String?
  /// A name of `TextEncoding`.
  public var encoding: String?
  /// An export without it is whole.
  var isOptional = false
  /// The notation of numbers and dates.
  public var writing = ValueNotation()

  /// Names a table.
  init(name: MappedName) { self.name = name }
}

/// A name in a mapping with its place there.
public struct MappedName: Hashable, Sendable {
  /// The name as written.
  public let text: String
  /// Its place in the mapping.
  public let position: SourcePosition

  /// Takes a name.
  init(_ text: String, at position: SourcePosition) {
    self.text = text
    self.position = position
  }
}
