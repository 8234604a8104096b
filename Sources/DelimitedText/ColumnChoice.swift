/// The choice of the columns of a file that are read, made from its header.
///
/// The content of the other columns changes neither what is read of these nor what is found in
/// them: see "Columns that are not read" in `docs/hostile-input.md`.
public struct ColumnChoice: Sendable {
  /// The delimiter is the one with which the header names most columns that are read.
  public let decidesDelimiter: Bool
  /// The system that wrote the file ends its rows with a delimiter, though not its header.
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
