/// One option of a field: what is stored, and what people read.
public struct CapturedOption: Hashable, Sendable {
  /// What an export with numbers writes, e.g. `1`.
  public let value: String
  /// What an export with labels writes, e.g. `Left`.
  public let label: String

  /// Takes one line of a list of options.
  public init(value: String, label: String) {
    self.value = value
    self.label = label
  }
}
