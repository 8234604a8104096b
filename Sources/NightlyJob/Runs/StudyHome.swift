import LocalFiles
import ParallelWork
import Foundation

/// The folder in which the runs of one study are published.
///
/// ```
/// latest -> runs/2026-11-01-3f2a9c51b7de    what readers open
/// runs/<run>/                               complete runs, never changed after they have their name
/// staging/                                  what is being made
/// history.sqlite                            what happened when
/// ```
package struct StudyHome: Hashable, Sendable {
  /// The folder's path.
  package let path: String

  /// Creates a home from a folder that may not exist yet.
  init(path: String) { self.path = path }

  var runs: String { path + "/runs" }
  var staging: String { path + "/staging" }
  var latest: String { path + "/latest" }
  /// The history's database.
  package var history: String { path + "/history.sqlite" }

  /// The folder of a run.
  package func folder(of run: String) -> String { runs + "/" + run }

  /// Removes what a dead run has left.
  func clean() {
    FolderWork.remove(staging)
    for name in FolderWork.names(in: path)
    where name.hasPrefix(".latest.new") {
      unlink(path + "/" + name)
    }
  }

  /// The run that `latest` points to; `nil` if it points nowhere or out of the folder.
  var latestRun: String? {
    guard let target = try? FileManager.default.destinationOfSymbolicLink(atPath: latest),
      target.hasPrefix("runs/")
    else { return nil }
    let name = String(target.dropFirst(5))
    return SafeFileName.of(name) == name ? name : nil
  }

  /// Reads the manifest of a run; `nil` if the run is not whole.
  package func manifest(of run: String) -> RunManifest? {
    RunManifest.read(folder(of: run) + "/manifest.json")
  }

  /// Reads the manifest of a run without its items; `nil` if the run is not whole.
  package func summary(of run: String) -> RunSummary? {
    RunSummary.read(folder(of: run) + "/manifest.json")
  }

  /// Every whole run, oldest first.
  package var summaries: [RunSummary] {
    let names = FolderWork.names(in: runs)
    return ParallelParts.map(names.count) { summary(of: names[$0]) }.enumerated()
      .compactMap { $1?.run == names[$0] ? $1 : nil }
      .sorted { ($0.manifest.number, $0.run) < ($1.manifest.number, $1.run) }
  }

  /// Tells if every file that a manifest names exists with its length.
  func isComplete(_ manifest: RunManifest) -> Bool {
    let folder = folder(of: manifest.run)
    let items = manifest.items.allSatisfy { item in
      item.state == .failed || FolderWork.size(of: folder + "/" + item.file) == item.bytes
    }
    return items
      && manifest.inputs.allSatisfy { input in
        input.stored.map { FolderWork.size(of: folder + "/" + $0) == input.bytes } ?? true
      }
  }

  /// Points `latest` to a run by rename, so that a reader finds either the old run or the new one.
  func publish(_ run: String) throws(NightlyFailure) {
    let temporary = path + "/.latest.new"
    unlink(temporary)
    if symlink("runs/" + run, temporary) != 0 { throw FolderWork.failure(temporary, errno) }
    let code = DiskWriting.put(temporary, at: latest)
    if code != 0 { throw FolderWork.failure(latest, code) }
    try FolderWork.sync(folder: path)
  }

  /// Removes the oldest runs beyond a number; never the published one, the last one without a
  /// failure, or the target of `latest`.
  ///
  /// - Returns: the runs that were removed.
  func retire(keeping count: Int) -> [String] {
    let names = FolderWork.names(in: runs)
    guard names.count > max(1, count) else { return [] }
    let all = summaries
    let published = latestRun
    let lastGood = all.last { !$0.hasFailures }?.run
    let surplus = all.dropLast(max(1, count))
      .filter { $0.run != published && $0.run != lastGood }.map(\.run)
    for run in surplus {
      // Renamed first, so that a half-deleted run does not have the name of a run.
      let dying = path + "/staging/retired-" + run
      guard (try? FolderWork.make(staging)) != nil, rename(folder(of: run), dying) == 0 else {
        continue
      }
      FolderWork.remove(dying)
    }
    if !surplus.isEmpty { FolderWork.remove(staging) }
    return surplus
  }
}
