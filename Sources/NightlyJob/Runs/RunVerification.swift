import Foundation
import StudyComparison
import UlcerIngest
import UlcerRecords

/// Recomputes a published run from its recorded inputs and compares every hash.
package struct RunVerification: Sendable {
  /// The result of a verification.
  package struct Outcome: Hashable, Sendable {
    /// The run.
    package let run: String
    /// Files with a hash in the manifest.
    package let files: Int
    /// Files that are missing, changed or not named in the manifest.
    package let damage: [String]
    /// Faults other than those of single files, a sentence each.
    package var remarks: [String] = []
    /// The number of files that were made anew.
    package var recomputed = 0
    /// Files that come out with other bytes.
    package var differing: [String] = []
    /// Files that could not be made anew, with the reason.
    package var skipped: [(file: String, reason: String)] = []

    package static func == (left: Outcome, right: Outcome) -> Bool {
      left.run == right.run && left.damage == right.damage && left.differing == right.differing
        && left.remarks == right.remarks && left.recomputed == right.recomputed
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(run) }

    /// Everything that was checked agrees with the manifest and with the inputs.
    package var isSound: Bool { damage.isEmpty && differing.isEmpty && remarks.isEmpty }

    /// The exit code: only a run that could be made anew as a whole is "done".
    package var exit: NightlyExit {
      isSound ? (skipped.isEmpty ? .done : .inputMissing) : .dataErrors
    }
  }

  private let home: StudyHome
  private let template: NightlyTemplate
  private let program: ProgramIdentity
  private let study: String?
  private let progress: @Sendable (_ done: Int, _ of: Int) -> Void

  /// - Parameters:
  ///   - home: the folder of the study's runs.
  ///   - template: the template of the report.
  ///   - program: the program that computes and draws.
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

  /// Compares the files with their hashes and, unless only the hashes are requested, makes
  /// everything anew.
  ///
  /// - Parameter named: the requested run; `nil` for the published one.
  package func verify(
    run named: String? = nil, onlyFiles: Bool = false
  ) throws(NightlyFailure) -> Outcome {
    guard let run = named ?? home.latestRun else {
      throw NightlyFailure(.inputMissing, "no-run", "nothing is published there", file: home.path)
    }
    guard let manifest = home.manifest(of: run), manifest.run == run else {
      throw NightlyFailure(
        .dataErrors, "run-damaged", "the run has no manifest that can be read", file: home.path)
    }
    var outcome = Outcome(
      run: run, files: manifest.items.count { $0.sha256 != nil } + manifest.inputs.count,
      damage: RunCheck(home: home, manifest: manifest).damage)
    let chain = RunChain(home: home)
    if named == nil, let newer = chain.newer(than: manifest) {
      outcome.remarks.append(
        "latest leads to run \(run), but run \(newer) came after it: latest was set back, or a job died "
          + "before it could publish; the next night sets it right")
    }
    outcome.remarks += chain.faults(from: manifest)
    outcome.remarks += OutputVerification.strangers(in: home).map {
      "\($0) is no run of this job, and nobody has named it"
    }
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
    // Independent of the manifest: if there was a run to compare with, it was compared.
    let old = base?.manifest.flatMap { StoredInputs.sources(of: $0, in: home) }
    let earlier = old.map { sources in
      StudyComputation.study(
        sources, cut: StoredInputs.date(base?.manifest?.requestedDataCut), version: program.version)
    }
    if let earlier, let base = base?.manifest, base.program == program.version,
      base.settings == program.settings, !base.hasNumbers(of: earlier)
    {
      outcome.remarks.append(
        "the manifest of run \(base.run), which this one is compared with, has other numbers than its "
          + "inputs give")
    }
    let draft = RunDraft(
      StudyComputation.study(sources, cut: cut, version: program.version), sources: sources,
      key: key,
      program: program, template: template, requestedCut: cut,
      previous: previous, base: base, baseStudy: earlier)
    let isCompared = manifest.comparedWith != nil
    let isWithoutBase =
      (manifest.previous != nil && previous == nil) || (base != nil && base?.manifest == nil)
      || (isCompared && old == nil)
    var needing: Set<String> = []
    if isWithoutBase {
      needing = ["changes.csv", "digest.txt", RunPage.file]
      needing.formUnion(
        (isCompared ? ["interim-safety.pdf"] : []) + markedVolumes(draft.items, manifest))
    }
    let remaking = RunRemaking(
      manifest: manifest, draft: draft, previous: PreviousItems(previous, in: home),
      needing: needing, progress: progress)
    let made = try remaking.make()
    outcome.recomputed = made.recomputed
    outcome.differing = made.differing
    for file in needing.sorted() {
      outcome.skipped.append((file, "the previous run is not kept any more"))
    }
    if isWithoutBase {
      outcome.skipped.append(
        (
          RunManifest.name,
          "what it says of the previous run and of those before it is not looked at"
        ))
    }
    if !remaking.isNamedRightly {
      outcome.remarks.append("the name of the run is not that of its data cut-off and key")
    }
  }

  /// Returns the volumes that mark changes since the previous run: without that run they have
  /// another key.
  private func markedVolumes(_ items: [RunItem], _ manifest: RunManifest) -> [String] {
    let recorded = Dictionary(
      manifest.items.map { ($0.file, $0.key) }, uniquingKeysWith: { first, _ in first })
    return items.filter { $0.kind == .listing && recorded[$0.file] != $0.key }.map(\.file)
  }

  /// Throws if versions, templates, fonts or libraries differ: they give other bytes, which is no
  /// fault of the run.
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

  /// Returns the recorded inputs: the run's copies, or the study folder if it is unchanged.
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
