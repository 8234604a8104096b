package import SourceDiagnostics
package import UlcerRecords

/// Turns each row of a table into one row of a file of the study.
package struct RowRule: Sendable {
  /// The file of the study.
  package var kind: RecordKind
  /// The number of the rule in the mapping, from 1; the copies of a `for-each` share it.
  package var number: Int
  /// The table.
  package var table: MappedName
  /// Conditions that must all hold.
  package var conditions: [RowCondition]
  /// The source of each column, by place among the columns of the kind.
  package var columns: [Int: ValueRule]
  /// Rows in which nothing was entered are written.
  package var keepsEmptyRows: Bool
  /// The place of the rule in the mapping.
  package var position: SourcePosition
}
