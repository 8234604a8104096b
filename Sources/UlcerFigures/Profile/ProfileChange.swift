import ClinicalWording
import PageComposition
package import UlcerRecords

/// The changes to the records of one participant since the last report.
package struct ProfileChange: Hashable, Sendable {
  /// The last report had no profile of this participant.
  let isNew: Bool
  /// Records added, changed and removed.
  let added: Int
  let changed: Int
  let removed: Int
  /// The files of these records, in canonical order.
  let files: [RecordKind]
  /// The cut-off of the last report.
  let since: CalendarDate?

  /// Creates a change.
  package init(
    isNew: Bool, added: Int, changed: Int, removed: Int, files: [RecordKind], since: CalendarDate?
  ) {
    self.isNew = isNew
    self.added = added
    self.changed = changed
    self.removed = removed
    self.files = files
    self.since = since
  }

  /// The mark in the margin; `nil` if no record differs.
  var mark: TableRow.Change? {
    isNew ? .added : added + changed + removed > 0 ? .changed : nil
  }

  /// `Since the data cut-off of 1 Jul 2026: 12 records added, 1 changed, 0 removed (visits, ulcers)`.
  var words: String {
    let date = DateWording.text(since)
    if isNew { return "New since the data cut-off of \(date): not treated then" }
    guard mark != nil else { return "No record differs from the data cut-off of \(date)" }
    let parts = [
      "\(NumberWording.counted(added, "record")) added", "\(NumberWording.whole(changed)) changed",
      "\(NumberWording.whole(removed)) removed",
    ].joined(separator: ", ")
    let names = files.map { $0.rawValue.replacing("-", with: " ") }.joined(separator: ", ")
    return "Since the data cut-off of \(date): \(parts) (\(names))"
  }
}
