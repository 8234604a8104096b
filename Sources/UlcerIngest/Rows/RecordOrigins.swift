public import UlcerRecords
/// The source of each record: physical line numbers, parallel to the arrays of `StudyRecords`.
public struct RecordOrigins: Hashable, Sendable {
  /// Lines of `StudyRecords.participants`, and so on for every kind.
  private var lines: [RecordKind: [Int32]] = [:]

  init() {}

  /// The lines of all records of a kind, in the order of the records.
  public func lines(of kind: RecordKind) -> [Int] { (lines[kind] ?? []).map(Int.init) }

  /// The line of one record, or `nil` when there is no such record.
  public func line(of kind: RecordKind, at index: Int) -> Int? {
    guard let all = lines[kind], all.indices.contains(index) else { return nil }
    return Int(all[index])
  }

  mutating func set(_ kind: RecordKind, _ newLines: [Int32]) { lines[kind] = newLines }
}
