/// Where something lies along one axis: at a number or at a named row or column.
public enum Position: Hashable, Sendable {
  /// A number in the unit of the axis; not a finite number means absent.
  case number(Double)
  /// The band (row or column) with this identity, at its middle.
  case band(String)
}
