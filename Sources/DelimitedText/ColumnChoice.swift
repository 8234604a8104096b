/// Which columns of a file are read, told from its header.
///
/// Whatever stands in the other columns changes neither what is read of these nor what is found in
/// them: see "Columns that are not read" in `docs/hostile-input.md`.
public struct ColumnChoice: Sendable {
  /// Whether the delimiter is the one by which most columns that are read stand in the header.
  public let decidesDelimiter: Bool
  /// Whether rows of the system that wrote the file end with a delimiter although its header does not.
  public let endsWithDelimiter: Bool
  /// The fields, from 0, that are read, given the names of the header as written.
  public let fields: @Sendable ([String]) -> Set<Int>

  /// States which columns are read.
  ///
  /// - Parameters:
  ///   - decidesDelimiter: whether `fields` knows names, so that it can tell a header cut rightly
  ///     from one that is not.
  ///   - endsWithDelimiter: whether the system is known to end every row with a delimiter; beside a
  ///     column that is not read such a row is otherwise not told from one with a delimiter too many.
  ///   - fields: is given the first kilobyte of each name.
  public init(
    decidesDelimiter: Bool, endsWithDelimiter: Bool = false,
    fields: @escaping @Sendable ([String]) -> Set<Int>
  ) {
    self.decidesDelimiter = decidesDelimiter
    self.endsWithDelimiter = endsWithDelimiter
    self.fields = fields
  }

  /// Bytes of a name by which a column is judged.
  public static let nameBytes = 1000
}
