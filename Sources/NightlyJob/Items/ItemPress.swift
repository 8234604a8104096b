import AnalysedStudies
import Foundation
import UlcerIngest

/// Makes the files of a run in parallel, or takes them over from the previous run.
struct ItemPress {
  /// The folder in which the run is being made.
  let folder: String
  /// The previous run's folder, and its drawn items by key and by file.
  let previous: PreviousItems
  /// A request to stop.
  let interruption: Interruption
  /// Takes the number of items that are done.
  let progress: @Sendable (_ done: Int, _ of: Int) -> Void
  /// Runs before each item; tests fail or wait there.
  let beforeItem: @Sendable (RunItem) throws(RunItem.Failure) -> Void
  /// The finished parts of this run, made by several jobs; `nil` if one job makes everything.
  var parts: CollectedParts? = nil

  /// Makes all items and returns their manifest lines in the same order. Items that could not be
  /// made are among them, marked as failed; a file that cannot be written ends everything.
  func press(_ items: [RunItem]) throws(NightlyFailure) -> [RunManifest.Item] {
    for name in Set(items.map { PathParts.folder(of: $0.file) }).sorted()
    where !name.isEmpty {
      try FolderWork.make(folder + "/" + name)
    }
    return try ItemWorkers.map(items, progress: progress) { item, measurer throws(NightlyFailure) in
      try interruption.check()
      do throws(NightlyFailure) {
        return try outcome(of: item, &measurer)
      } catch {
        // A participant's file name holds the participant's id; the item's name does not.
        throw NightlyFailure(
          error.exit, error.code, error.message, file: error.file == nil ? nil : item.name)
      }
    }
  }

  private func outcome(
    of item: RunItem, _ measurer: inout ItemWorkers.Measurer
  ) throws(NightlyFailure) -> RunManifest.Item {
    let path = folder + "/" + item.file
    if let made = try parts?.take(item, to: path) { return made }
    if item.kind.isDrawn, let old = previous.byKey[item.key], let sha256 = old.sha256 {
      let source = previous.folder + "/" + old.file
      // A file that has changed on the disk is made anew, never published under the old hash.
      if let bytes = FolderWork.read(source), SourceFile(bytes: bytes).sha256 == sha256 {
        try FolderWork.carry(source, to: path, bytes: bytes)
        return item.manifest(.carried, sha256: sha256, bytes: bytes.count)
      }
    }
    let bytes: [UInt8]
    do throws(RunItem.Failure) {
      try beforeItem(item)
      bytes = try item.make(try measurer.lent())
    } catch {
      return item.manifest(.failed, reason: error.reason)
    }
    let sha256 = SourceFile(bytes: bytes).sha256
    if let old = previous.byFile[item.file], old.sha256 == sha256,
      FolderWork.read(previous.folder + "/" + old.file) == bytes
    {
      try FolderWork.carry(previous.folder + "/" + old.file, to: path, bytes: bytes)
    } else {
      try FolderWork.write(bytes, to: path)
    }
    return item.manifest(.rendered, sha256: sha256, bytes: bytes.count)
  }
}

/// The files of the previous run that may be taken over.
struct PreviousItems: Sendable {
  /// The previous run's folder.
  let folder: String
  /// Drawn items that were made, by key.
  let byKey: [String: RunManifest.Item]
  /// Items that were made, by file.
  let byFile: [String: RunManifest.Item]

  /// - Parameters:
  ///   - manifest: the previous run; `nil` where there is none.
  ///   - home: the folder of the study's runs.
  init(_ manifest: RunManifest?, in home: StudyHome) {
    folder = manifest.map { home.folder(of: $0.run) } ?? ""
    let items = (manifest?.items ?? []).filter { $0.state != .failed }
    byKey = Dictionary(
      items.filter(\.kind.isDrawn).map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    byFile = Dictionary(items.map { ($0.file, $0) }, uniquingKeysWith: { first, _ in first })
  }
}

extension RunItem {
  /// Its line in the manifest.
  func manifest(
    _ state: RunManifest.State, sha256: String? = nil, bytes: Int? = nil, reason: String? = nil
  ) -> RunManifest.Item {
    RunManifest.Item(
      item: name, kind: kind, file: file, participant: participant, key: key, state: state,
      sha256: sha256, bytes: bytes, reason: reason)
  }
}
