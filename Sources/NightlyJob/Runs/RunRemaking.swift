import UlcerIngest

/// Makes every file of a published run anew, including its manifest, and compares.
struct RunRemaking {
  /// The result of the comparison.
  struct Outcome {
    /// Files that were made.
    var recomputed = 0
    /// Files that come out with other bytes.
    var differing: [String] = []
  }

  /// The published run.
  let manifest: RunManifest
  /// The run that its inputs give.
  let draft: RunDraft
  /// The files of the previous run, if it is kept.
  let previous: PreviousItems
  /// Files that cannot be made because the previous run is not kept; their lines are taken as
  /// recorded.
  let needing: Set<String>
  /// Takes the number of items that are done.
  let progress: @Sendable (_ done: Int, _ of: Int) -> Void

  /// The run has the name that its data cut-off and key give, with or without a number.
  var isNamedRightly: Bool {
    guard manifest.run != draft.name else { return true }
    let start = draft.name + "-"
    guard manifest.run.hasPrefix(start), let number = Int(manifest.run.dropFirst(start.count))
    else {
      return false
    }
    return number >= 2 && manifest.run == start + String(number)
  }

  /// Makes and compares everything.
  func make() throws(NightlyFailure) -> Outcome {
    let recorded = Dictionary(
      manifest.items.map { ($0.file, $0) }, uniquingKeysWith: { first, _ in first })
    var outcome = Outcome()
    var lines = try made(draft.items, recorded, &outcome)
    let failed = lines.filter { $0.state == .failed }
    lines += try made([draft.digest(run: manifest.run, failed: failed)], recorded, &outcome)
    lines += try made([draft.page(run: manifest.run, items: lines)], recorded, &outcome)
    lines.sort { $0.file.utf8.lexicographicallyPrecedes($1.file.utf8) }
    let files = Set(lines.map(\.file))
    outcome.differing += manifest.items.map(\.file).filter { !files.contains($0) }
    var anew = draft.manifest(run: manifest.run, items: lines)
    if !needing.isEmpty { anew = anew.withHistory(of: manifest) }
    // The check of the files reports links and other spellings of the text.
    if anew != manifest { outcome.differing.append(RunManifest.name) }
    outcome.differing.sort()
    return outcome
  }

  /// Returns the lines that the manifest should have. For a file that comes out differently it
  /// keeps the recorded line, so that only that file is reported and not every file that names it.
  private func made(
    _ items: [RunItem], _ recorded: [String: RunManifest.Item], _ outcome: inout Outcome
  ) throws(NightlyFailure) -> [RunManifest.Item] {
    let taken = items.filter { needing.contains($0.file) }.compactMap { recorded[$0.file] }
    let items = items.filter { !needing.contains($0.file) }
    let lines = try ItemWorkers.map(items, progress: progress) {
      item, measurer throws(NightlyFailure) -> RunManifest.Item in
      do throws(RunItem.Failure) {
        let bytes = try item.make(try measurer.lent())
        return item.manifest(
          state(of: item, recorded[item.file]?.state), sha256: SourceFile(bytes: bytes).sha256,
          bytes: bytes.count)
      } catch {
        return item.manifest(.failed, reason: error.reason)
      }
    }
    outcome.recomputed += lines.count
    return lines.map { line in
      guard line.sha256 != recorded[line.file]?.sha256 else { return line }
      outcome.differing.append(line.file)
      return recorded[line.file] ?? line
    } + taken
  }

  /// Returns whether a file should have been taken over from the previous run: it was if that run
  /// has the same key and the file is sound. If the file is not sound now, its earlier state is
  /// unknown.
  private func state(of item: RunItem, _ recorded: RunManifest.State?) -> RunManifest.State {
    guard item.kind.isDrawn else { return .rendered }
    guard needing.isEmpty else { return recorded == .carried ? .carried : .rendered }
    guard let old = previous.byKey[item.key], let sha256 = old.sha256 else { return .rendered }
    let bytes = FolderWork.read(previous.folder + "/" + old.file)
    if bytes.map({ SourceFile(bytes: $0).sha256 == sha256 }) == true { return .carried }
    return recorded == .carried ? .carried : .rendered
  }
}
