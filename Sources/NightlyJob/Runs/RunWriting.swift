import Foundation
import UlcerIngest

/// Writes a run into its folder, whole and on the disk, before the folder gets its name.
struct RunWriting {
  /// The folder in which runs are published.
  let home: StudyHome
  /// The run.
  let draft: RunDraft
  /// Makes the items; its folder is the run's.
  let press: ItemPress
  /// The name that the run will have.
  let run: String

  /// Writes everything except the final name; the manifest comes last.
  func write() throws(NightlyFailure) -> RunManifest {
    let folder = press.folder
    try FolderWork.make(folder + "/inputs")
    var made = try press.press(draft.items)
    let failed = made.filter { $0.state == .failed }
    made += try press.press([draft.digest(run: run, failed: failed)])
    made += try press.press([draft.page(run: run, items: made)])
    made.sort { $0.file.utf8.lexicographicallyPrecedes($1.file.utf8) }
    let manifest = draft.manifest(run: run, items: made)
    try copyInputs(manifest)
    let bytes = manifest.bytes()
    try FolderWork.write(manifest.sums(bytes), to: folder + "/" + RunManifest.sumsName)
    try FolderWork.write(bytes, to: folder + "/" + RunManifest.name)
    try FolderWork.sync(below: folder)
    return manifest
  }

  /// Returns a name that no run has yet: the draft's, with a number appended if the same inputs
  /// were published before and others since.
  static func freeName(for draft: RunDraft, in home: StudyHome) -> String {
    let taken = Set(FolderWork.names(in: home.runs))
    var name = draft.name
    var number = 2
    while taken.contains(name) {
      name = "\(draft.name)-\(number)"
      number += 1
    }
    return name
  }

  /// Keeps the inputs; an unchanged input shares the previous run's bytes.
  private func copyInputs(_ manifest: RunManifest) throws(NightlyFailure) {
    let old = Dictionary(
      (draft.previous?.inputs ?? []).compactMap { input in
        input.stored.map { (input.file, (sha256: input.sha256, path: $0)) }
      }, uniquingKeysWith: { first, _ in first })
    for input in manifest.inputs {
      guard let stored = input.stored, let bytes = draft.sources.files[input.file]?.bytes else {
        continue
      }
      let path = press.folder + "/" + stored
      if let before = old[input.file], before.sha256 == input.sha256,
        FolderWork.read(press.previous.folder + "/" + before.path) == bytes
      {
        try FolderWork.carry(press.previous.folder + "/" + before.path, to: path, bytes: bytes)
      } else {
        try FolderWork.write(bytes, to: path)
      }
    }
  }
}
