import StudyComparison
import UlcerAnalysis
import UlcerFigures
import UlcerRecords

extension ProfileChange {
  /// The changes of every participant by id; a participant who is not among them has none.
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
        files: RecordKind.allCases.filter(files.contains), since: since)
    }
  }
}
