/// The place of the participant profiles of a report.
public enum ProfilePlacement: Hashable, Sendable {
  /// In the report itself, in order of id.
  case inside
  /// In a file beside it, of this name.
  case beside(file: String)
  /// Nowhere: they were not asked for.
  case none

  /// The largest number of treated participants whose profiles are in the report itself, unless
  /// requested otherwise.
  public static let mostInside = 50
}
