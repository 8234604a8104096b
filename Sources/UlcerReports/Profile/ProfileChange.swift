import ClinicalWording
import PageComposition
import StudyComparison
import UlcerAnalysis
import UlcerRecords

/// What became of the records of one participant since the last report.
struct ProfileChange: Hashable, Sendable {
  /// Whether the last report had a profile of this participant.
  let isNew: Bool
  /// Records added, changed and removed.
  let added: Int
  let changed: Int
  let removed: Int
  /// The files in which they stand, in canonical order.
  let files: [RecordFile]
  /// The cut-off of the last report.
  let since: CalendarDate?

  /// How it is marked in the margin; `nil` where no record differs.
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

  /// The changes of every participant by id; of somebody who is not among them nothing changed.
  static func byParticipant(_ previous: PreviousCut) -> (String) -> ProfileChange {
    let changes = Dictionary(grouping: previous.differences.records.changes, by: \.participant)
    let treated = Set(
      previous.analysis.courses.filter(\.isTreated).map {
        previous.analysis.records.participants[$0.participant].id
      })
    let since = previous.analysis.cut.date
    return { id in
      let own = changes[id] ?? []
      let files = Set(own.map(\.file))
      return ProfileChange(
        isNew: !treated.contains(id), added: own.count { $0.kind == .added },
        changed: own.count { $0.kind == .changed }, removed: own.count { $0.kind == .removed },
        files: RecordFile.allCases.filter(files.contains), since: since)
    }
  }
}
