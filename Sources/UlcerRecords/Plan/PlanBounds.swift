/// The numbers that a parameter may be: strictly above one end, and at most or below the other.
package struct PlanBounds: Hashable, Sendable {
  /// The end that is not reached.
  package let above: Double
  /// The other end.
  package let limit: Double
  /// Whether the other end is not reached either.
  package let isOpen: Bool

  /// States the ends.
  package init(above: Double, limit: Double, isOpen: Bool = false) {
    self.above = above
    self.limit = limit
    self.isOpen = isOpen
  }
}
