import AnalysedStudies
import UlcerIngest
import UlcerRecords

/// Holds the files of a study against those of the published run: a run is never replaced by one that
/// knows less because a disk was not there or an export failed.
struct LostFiles {
  /// The published run.
  let previous: RunManifest?

  /// Files whose records say whether participants came to harm.
  private static let safety: Set<RecordKind> = [
    .participants, .ulcers, .localReactions, .adverseEvents,
  ]

  /// Ends the night where a file of safety records cannot be read, or a file from which records were
  /// read for the published run is not there, cannot be read or has no row that can be used.
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

  /// Whether records of the kind were read for the published run. Manifests of older programs do not
  /// tell kinds: there the name of the file does.
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
