/// The scores of the participants of one stratum in two groups; only they change places.
public struct PermutationStratum: Hashable, Sendable {
  /// The scores in the first group.
  public let first: [Double]
  /// The scores in the second group.
  public let second: [Double]

  /// States a stratum.
  public init(first: [Double], second: [Double]) {
    self.first = first
    self.second = second
  }
}
