import UlcerRecords

/// Derives the standing of each file from the accounts of a reading.
struct FileStandingsFinder {
  let settings: IngestSettings
  let sources: StudySources
  /// The accounts of the files that were read.
  let accounts: [FileReconciliation]
  /// Kinds whose file was opened, but holds no header that can be read.
  let unreadable: Set<RecordKind>

  /// The standing of each file.
  var standings: FileStandings { FileStandings(RecordKind.allCases.map(standing)) }

  private func standing(of kind: RecordKind) -> FileStanding {
    let path = settings.path(of: kind)
    let account = accounts.first { $0.kind == kind }
    let presence: FileStanding.Presence =
      if unreadable.contains(kind) || sources.unreadable[path] != nil {
        .unreadable
      } else if account != nil {
        .read
      } else if settings.left.contains(kind) {
        .left
      } else {
        kind.isExpected || settings.paths[kind] != nil ? .missing : .notKept
      }
    return FileStanding(
      kind, file: path, presence, read: account?.read ?? 0, used: account?.used ?? 0,
      emptied: account?.emptiedByColumn ?? [:], lacking: account?.lacking ?? [])
  }
}
