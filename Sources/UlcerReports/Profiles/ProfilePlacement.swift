/// Where a report has its participant profiles.
public enum ProfilePlacement: Hashable, Sendable {
  /// In the report itself, in order of id.
  case inside
  /// In a file beside it, of this name.
  case beside(file: String)
  /// Nowhere: they were not asked for.
  case none

  /// The largest number of treated participants whose profiles stand in the report unless asked
  /// for otherwise.
  public static let mostInside = 50
}
