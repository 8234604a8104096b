import AnalysedStudies
import UlcerIngest
import UlcerRecords

/// Compares the files of a study with those of the published run, so that a missing disk or a
/// failed export never replaces a run by one with less data.
struct LostFiles {
  /// The published run.
  let previous: RunManifest?

  /// The kinds of records that show harm to participants.
  private static let safety: Set<RecordKind> = [
    .participants, .ulcers, .localReactions, .adverseEvents,
  ]

  /// Ends the night if a file of safety records cannot be read, or if a file from which the
  /// published run had records is missing, cannot be read or has no usable row.
  func refuse(_ study: AnalysedStudy) throws(NightlyFailure) {
    for standing in study.ingested.records.standings.all {
      let isSafety = LostFiles.safety.contains(standing.kind)
      let wasRead = wasRead(standing)
      switch standing.presence {
      case .unreadable where isSafety || wasRead:
        throw failure(
          "unreadable-file", "the file could not be read; mend it, or remove it", standing)
      case .missing where wasRead && standing.kind != .participants:
        throw failure(
          "file-lost", "the published run has the file, and it is gone; put it back", standing)
      case .notKept where wasRead:
        throw failure(
          "file-lost", "the published run has records of the file, and they are gone; put it back",
          standing)
      case .read where standing.used == 0 && standing.kind != .participants:
        guard wasRead || (isSafety && standing.read > 0) else { continue }
        throw failure(
          "no-usable-row",
          standing.read > 0
            ? "no row of the file can be used; cicatrix check says why"
            : "the published run has records of the file, and now it has none", standing)
      case .given, .read, .missing, .notKept, .left, .unreadable: continue
      }
    }
  }

  /// Tells if the published run had records of the kind. Manifests of older programs do not give
  /// kinds; for these the name of the file decides.
  private func wasRead(_ standing: FileStanding) -> Bool {
    guard let previous else { return false }
    let tellsKinds = previous.inputs.contains { $0.kind != nil }
    return previous.inputs.contains {
      tellsKinds ? $0.kind == standing.kind.rawValue : $0.file == standing.file
    }
  }

  private func failure(
    _ code: String, _ message: String, _ standing: FileStanding
  ) -> NightlyFailure {
    let kind = standing.kind
    let wayOut =
      kind == .participants
      ? "" : "; if it left the study, say so in study.yaml: left-study: [\(kind.rawValue)]"
    return NightlyFailure(.dataErrors, code, message + wayOut, file: standing.file)
  }
}
