/// Columns of a table that are known and not wanted.
public struct IgnoredColumns: Sendable {
  /// The table.
  public var table: MappedName
  /// Names, with `*` for any letters.
  public var columns: [MappedName]
}
