/// A data-capture system's entries for "no value", in any column.
public enum MissingConvention: String, Hashable, Sendable {
  /// An empty cell alone.
  case emptyCell
  /// Castor: −95 to −99, `##USER_MISSING_95##`, dates in the years 2995 to 2999.
  case castor
  /// SAS: a lone `.`.
  case sas
}
