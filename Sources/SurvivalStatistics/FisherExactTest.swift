/// Fisher's exact test of equal probabilities in a 2 × 2 table.
public struct FisherExactTest: Hashable, Sendable {
  /// The first row of the table.
  public let first: BinomialProportion
  /// The second row of the table.
  public let second: BinomialProportion

  /// States a table by its rows.
  public init(_ first: BinomialProportion, _ second: BinomialProportion) {
    self.first = first
    self.second = second
  }

  /// Two-sided p value.
  public var twoSidedP: Estimable<Double> { .notEstimable(.noObservations) }
}
