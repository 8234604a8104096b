/// The range of a parameter: strictly above one end, and at most or below the other.
package struct PlanBounds: Hashable, Sendable {
  /// The lower end, which the parameter cannot equal.
  package let above: Double
  /// The upper end.
  package let limit: Double
  /// The parameter cannot equal the upper end either.
  package let isOpen: Bool

  /// States the ends.
  package init(above: Double, limit: Double, isOpen: Bool = false) {
    self.above = above
    self.limit = limit
    self.isOpen = isOpen
  }
}
