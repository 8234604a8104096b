public import UlcerRecords

/// One record that is in one study alone, or differs between the two.
public struct RecordChange: Hashable, Sendable {
  /// The kind of change of a record.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// It is in the newer study alone.
    case added
    /// It is in both and differs in some column.
    case changed
    /// It is in the older study alone.
    case removed
  }

  /// The kind of the change.
  public let kind: Kind
  /// The file that holds it.
  public let file: RecordKind
  /// The participant to whom the record belongs.
  public let participant: String
  /// The cells that identify it among the participant's records of this file, empty ones left out;
  /// those of the newer study where they differ. Nothing for a participant's own row.
  public let key: [NamedCell]
  /// Changed: the columns that differ. Added or removed: every cell that is not empty, those of
  /// `key` left out.
  public let cells: [CellChange]
  /// Its place among the records of its kind (`StudyRecords`) in the study that has it.
  public let place: OldAndNew<Int?>
  /// Its number in the file of the study that has it, the header being 1; `nil` if it is not known.
  public let line: OldAndNew<Int?>

  /// One cell with the name of its column.
  public struct NamedCell: Hashable, Sendable {
    /// The column's canonical name.
    public let column: String
    /// The content of the cell.
    public let cell: RecordCell
  }

  /// One changed cell, with its content in both studies.
  public struct CellChange: Hashable, Sendable {
    /// The column's canonical name.
    public let column: String
    /// In the older study; `nil` is empty.
    public let old: RecordCell?
    /// In the newer study; `nil` is empty.
    public let new: RecordCell?
  }
}
