/// One row or column of a categorical axis.
public struct Band: Hashable, Sendable {
  /// The identity that marks refer to.
  public let id: String
  /// The text beside the band; wrapped if long, never cut.
  public let label: String
  /// The text on the other side of the plot; empty for none.
  public let trailing: String
  /// The group of the band; adjacent bands of one group share a heading and are set off by a line.
  public let group: String?

  /// Creates a band; the label is the identity unless stated.
  public init(_ id: String, label: String? = nil, trailing: String = "", group: String? = nil) {
    self.id = id
    self.label = label ?? id
    self.trailing = trailing
    self.group = group
  }
}
