/// One option of a field: the stored value, and the label that people read.
public struct CapturedOption: Hashable, Sendable {
  /// The entry in an export with numbers, e.g. `1`.
  public let value: String
  /// The entry in an export with labels, e.g. `Left`.
  public let label: String

  /// Takes one line of a list of options.
  public init(value: String, label: String) {
    self.value = value
    self.label = label
  }
}
