/// A position along one axis: a number or a named row or column.
public enum Position: Hashable, Sendable {
  /// A number in the unit of the axis; a number that is not finite means absent.
  case number(Double)
  /// The middle of the band (row or column) with this identity.
  case band(String)
}
