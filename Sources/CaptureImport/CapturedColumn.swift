/// One column of a captured table.
public struct CapturedColumn: Hashable, Sendable {
  /// The name in the header, without outer white space, e.g. `ul_len_mm`.
  public let name: String
  /// What the system's dictionary or the data set calls it, or `nil` when nothing says.
  public let label: String?
  /// Its 1-based place in the header.
  public let place: Int

  /// Names one column.
  public init(name: String, label: String? = nil, place: Int) {
    self.name = name
    self.label = label
    self.place = place
  }
}
