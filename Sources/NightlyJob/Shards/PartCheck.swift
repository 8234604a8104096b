import ParallelWork
import UlcerIngest

/// A check that a part is whole and belongs to this run.
struct PartCheck {
  /// A fault of a part.
  enum Fault: String, Hashable, Sendable {
    /// The part does not exist or is not finished.
    case missing
    /// The part was made from other inputs, by another program, or after another published run.
    case foreign
    /// A file of the part has changed.
    case damaged
  }

  private let key: String
  private let previous: String?
  /// The items of the run by the number of their part.
  private let items: [Int: [RunItem]]

  /// Creates a check for a run that is divided into this number of parts.
  init(_ draft: RunDraft, count: Int) {
    key = draft.key.digest
    previous = draft.previous?.run
    items = Dictionary(grouping: draft.items) { Shard.number(of: $0, among: count) }
  }

  /// Returns the manifest of a finished part.
  func manifest(of place: PartsFolder.Place) -> PartManifest? {
    PartManifest.read(in: place.whole)
  }

  /// Returns the fault of a part; `nil` if every file exists unchanged.
  func fault(in place: PartsFolder.Place) -> Fault? {
    guard FolderWork.isFolder(place.whole) else { return .missing }
    guard let part = manifest(of: place) else { return .damaged }
    guard part.key == key, part.previous == previous, part.number == place.shard.number,
      part.count == place.shard.count, facts(of: items[place.shard.number] ?? []) == facts(of: part)
    else { return .foreign }
    let isSound = ParallelParts.map(part.items.count) { number -> Bool in
      guard let sha256 = part.items[number].sha256 else {
        return part.items[number].state == .failed
      }
      let bytes = FolderWork.read(place.whole + "/" + part.items[number].file)
      return bytes.map { SourceFile(bytes: $0).sha256 == sha256 } ?? false
    }
    return isSound.allSatisfy { $0 } ? nil : .damaged
  }

  private func facts(of items: [RunItem]) -> [[String]] {
    items.map { [$0.file, $0.key, $0.name, $0.kind.rawValue, $0.participant ?? ""] }
      .sorted { $0[0].utf8.lexicographicallyPrecedes($1[0].utf8) }
  }

  private func facts(of part: PartManifest) -> [[String]] {
    part.items.map { [$0.file, $0.key, $0.item, $0.kind.rawValue, $0.participant ?? ""] }
  }
}
