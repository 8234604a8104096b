public import SourceDiagnostics

/// A name in a mapping with its place there.
public struct MappedName: Hashable, Sendable {
  /// The name as written.
  public let text: String
  /// Its place in the mapping.
  public let position: SourcePosition

  /// Takes a name.
  public init(_ text: String, at position: SourcePosition) {
    self.text = text
    self.position = position
  }
}
