/// The status of every file of a study.
public struct FileStandings: Hashable, Sendable {
  private var byKind: [RecordKind: FileStanding] = [:]

  /// Records that were handed over without files.
  public init() {}

  /// States the status of some files; the records of the others were handed over without files.
  public init(_ standings: some Sequence<FileStanding>) {
    for standing in standings { byKind[standing.kind] = standing }
  }

  /// The status of the file of a kind.
  public subscript(kind: RecordKind) -> FileStanding {
    byKind[kind] ?? FileStanding(kind, file: kind.fileName, .given)
  }

  /// All files in canonical order.
  public var all: [FileStanding] { RecordKind.allCases.map { self[$0] } }

  /// Files from which nothing is known, with the reason as a clause, in canonical order.
  public func absences(isAnybodyTreated: Bool) -> [(standing: FileStanding, reason: String)] {
    all.compactMap { standing in
      standing.absence(isAnybodyTreated: isAnybodyTreated).map { (standing, $0) }
    }
  }

  /// The number of files that could not be read or were missing although they were expected.
  public var notRead: Int {
    all.count { [.missing, .left, .unreadable].contains($0.presence) }
  }

  /// The number of rows of all files that were not used.
  public var excludedRows: Int { all.reduce(0) { $0 + $1.excluded } }

  /// Every gap in the files, as facts for a hash; empty if every file was read whole.
  public var gapFacts: [String] {
    all.filter { ![.given, .read, .notKept].contains($0.presence) || $0.isPartial || $0.isUnused }
      .flatMap { standing in
        [
          standing.file, "\(standing.presence)", String(standing.read), String(standing.used),
        ] + standing.emptied.sorted { $0.key < $1.key }.flatMap { [$0.key, String($0.value)] }
      }
  }
}

extension FileStanding {
  /// The file was read, but none of its rows was used.
  fileprivate var isUnused: Bool { presence == .read && used == 0 }
}
