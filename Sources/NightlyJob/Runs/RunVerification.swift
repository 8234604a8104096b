import Foundation
import StudyComparison
import UlcerIngest
import UlcerRecords

/// Recomputes a published run from its recorded inputs and compares every hash.
package struct RunVerification: Sendable {
  /// What came of it.
  package struct Outcome: Hashable, Sendable {
    /// The run.
    package let run: String
    /// Files with a hash in the manifest.
    package let files: Int
    /// Files that are missing, not what they were, or named by nobody.
    package let damage: [String]
    /// Files that were made anew.
    package var recomputed = 0
    /// Files that come out with other bytes.
    package var differing: [String] = []
    /// Files that could not be made anew, with the reason.
    package var skipped: [(file: String, reason: String)] = []

    package static func == (left: Outcome, right: Outcome) -> Bool {
      left.run == right.run && left.damage == right.damage && left.differing == right.differing
        && left.recomputed == right.recomputed
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(run) }

    /// Whether the run is what its manifest says and what its inputs give.
    package var isSound: Bool { damage.isEmpty && differing.isEmpty }
  }

  private let home: StudyHome
  private let template: NightlyTemplate
  private let program: ProgramIdentity
  private let study: String?
  private let progress: @Sendable (_ done: Int, _ of: Int) -> Void

  /// - Parameters:
  ///   - home: where the study's runs are.
  ///   - template: the template of the report.
  ///   - program: what computes and draws.
  ///   - study: the study folder, for inputs of which the run keeps no copy.
  ///   - progress: takes the number of items that are done.
  package init(
    home: StudyHome, template: NightlyTemplate, program: ProgramIdentity, study: String? = nil,
    progress: @escaping @Sendable (_ done: Int, _ of: Int) -> Void = { _, _ in }
  ) {
    self.home = home
    self.template = template
    self.program = program
    self.study = study
    self.progress = progress
  }

  /// Compares the files with their hashes, and unless only they are asked for, makes everything anew.
  package func verify(onlyFiles: Bool = false) throws(NightlyFailure) -> Outcome {
    guard let run = home.latestRun else {
      throw NightlyFailure(.inputMissing, "no-run", "nothing is published there", file: home.path)
    }
    guard let manifest = home.manifest(of: run) else {
      throw NightlyFailure(
        .dataErrors, "run-damaged", "the published run has no manifest that can be read",
        file: home.path)
    }
    var outcome = Outcome(
      run: run, files: manifest.items.count { $0.sha256 != nil } + manifest.inputs.count,
      damage: RunCheck(home: home, manifest: manifest).damage)
    if !onlyFiles { try recompute(manifest, &outcome) }
    return outcome
  }

  private func recompute(
    _ manifest: RunManifest, _ outcome: inout Outcome
  ) throws(NightlyFailure) {
    try checkProgram(manifest)
    let sources = try inputs(of: manifest)
    let cut = StoredInputs.date(manifest.requestedDataCut)
    let key = RunKey(sources, requestedCut: cut, program: program)
    guard key.digest == manifest.key else {
      throw NightlyFailure(
        .dataErrors, "inputs-differ", "the recorded inputs do not give the key of the run")
    }
    let previous = manifest.previous.flatMap(home.manifest(of:))
    let base = RunDraft.base(after: previous, key: manifest.key, in: home)
    let old =
      manifest.comparedWith == nil
      ? nil : base?.manifest.flatMap { StoredInputs.sources(of: $0, in: home) }
    let earlier = old.map { sources in
      StudyReading.study(
        sources, cut: StoredInputs.date(base?.manifest?.requestedDataCut), version: program.version)
    }
    let draft = RunDraft(
      StudyReading.study(sources, cut: cut, version: program.version), sources: sources, key: key,
      program: program, template: template, requestedCut: cut,
      previous: previous, base: base, baseStudy: earlier)
    let isCompared = manifest.comparedWith != nil
    let isWithoutBase =
      (manifest.previous != nil && previous == nil) || (base != nil && base?.manifest == nil)
      || (isCompared && old == nil)
    var items = draft.items
    items.append(draft.digest(run: manifest.run, failed: manifest.failedItems))
    items.append(
      draft.page(
        run: manifest.run, items: manifest.items.filter { $0.file != RunPage.file }))
    if isWithoutBase {
      let needing =
        ["changes.csv", "digest.txt", RunPage.file] + (isCompared ? ["interim-safety.pdf"] : [])
        + markedVolumes(items, manifest)
      for file in needing {
        outcome.skipped.append((file, "the previous run is not kept any more"))
      }
      items.removeAll { needing.contains($0.file) }
    }
    try compare(items, manifest, &outcome)
  }

  /// Volumes that mark what changed since the previous run: without it they have another key.
  private func markedVolumes(_ items: [RunItem], _ manifest: RunManifest) -> [String] {
    let recorded = Dictionary(
      manifest.items.map { ($0.file, $0.key) }, uniquingKeysWith: { first, _ in first })
    return items.filter { $0.kind == .listing && recorded[$0.file] != $0.key }.map(\.file)
  }

  private func compare(
    _ items: [RunItem], _ manifest: RunManifest, _ outcome: inout Outcome
  ) throws(NightlyFailure) {
    let hashes = try ItemWorkers.map(items, progress: progress) {
      item, measurer throws(NightlyFailure) -> String? in
      do throws(RunItem.Failure) {
        return SourceFile(bytes: try item.make(try measurer.lent())).sha256
      } catch {
        return nil
      }
    }
    let made = Dictionary(
      zip(items, hashes).map { ($0.file, $1) }, uniquingKeysWith: { first, _ in first })
    let skipped = Set(outcome.skipped.map(\.file))
    for item in manifest.items where !skipped.contains(item.file) {
      guard let hash = made[item.file] else {
        outcome.differing.append(item.file)
        continue
      }
      outcome.recomputed += 1
      if hash != item.sha256 { outcome.differing.append(item.file) }
    }
    let recorded = Set(manifest.items.map(\.file))
    outcome.differing += items.map(\.file).filter { !recorded.contains($0) }
    outcome.differing.sort()
  }

  /// Other versions, templates, fonts or libraries give other bytes: that is no finding on the run.
  private func checkProgram(_ manifest: RunManifest) throws(NightlyFailure) {
    var differing: [String] = []
    if manifest.program != program.version { differing.append("cicatrix \(manifest.program)") }
    for setting in manifest.settings where !program.settings.contains(setting) {
      let isHash = setting.value.count == 64
      differing.append(isHash ? setting.name : "\(setting.name) \(setting.value)")
    }
    guard differing.isEmpty, manifest.settings.count == program.settings.count else {
      throw NightlyFailure(
        .configuration, "other-program",
        "the run was made with \(differing.joined(separator: ", ")), which differ here; it can be "
          + "recomputed only with the same (--files-only compares the files)")
    }
  }

  /// The recorded inputs: the run's copies, else the study folder where it still is what it was.
  private func inputs(of manifest: RunManifest) throws(NightlyFailure) -> StudySources {
    if let sources = StoredInputs.sources(of: manifest, in: home) { return sources }
    if let damaged = manifest.inputs.first(where: { input in
      input.stored.map { !isSame(home.folder(of: manifest.run) + "/" + $0, input) } ?? false
    }) {
      throw NightlyFailure(
        .dataErrors, "run-damaged", "the copy of an input is not what it was", file: damaged.file)
    }
    guard let study else {
      throw NightlyFailure(
        .inputMissing, "inputs-not-kept",
        "the run keeps no copy of an input; name the study folder by --study")
    }
    let sources: StudySources
    do {
      sources = CanonicalCopies(of: try StudyFolderReader.read(folder: study)).sources
    } catch {
      throw NightlyFailure(
        .inputMissing, "no-study-folder", "there is no such study folder", file: study)
    }
    for input in manifest.inputs where sources.files[input.file]?.sha256 != input.sha256 {
      throw NightlyFailure(
        .inputMissing, "inputs-changed", "the file is not what the run was made from",
        file: input.file)
    }
    return sources
  }

  private func isSame(_ path: String, _ input: RunManifest.Input) -> Bool {
    FolderWork.read(path).map { SourceFile(bytes: $0).sha256 == input.sha256 } ?? false
  }
}
