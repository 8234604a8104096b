public import SourceDiagnostics

/// A `key: value` line of a directive or of the front matter.
public struct TemplateOption: Hashable, Sendable {
  /// What stands before the first colon, trimmed.
  public let key: String
  /// What stands behind it, trimmed; quotation marks around the whole are taken off.
  public let value: String
  /// Where the key starts.
  public let position: SourcePosition
  /// Where the value starts.
  public let valuePosition: SourcePosition

  /// States an option.
  public init(key: String, value: String, position: SourcePosition, valuePosition: SourcePosition) {
    self.key = key
    self.value = value
    self.position = position
    self.valuePosition = valuePosition
  }
}
