import AnalysedStudies
import Foundation
import Logging
import StudyComparison
import UlcerAnalysis
import UlcerIngest
import UlcerRecords

/// One study's night: read, compare, compute, draw and publish, or give the reason for failing.
struct StudyNight {
  /// The outcome of a night that did not fail.
  struct Outcome: Sendable {
    /// `published`, `unchanged` or `items-failed`; for a part `part-made` or `part-whole`.
    let code: String
    let exit: NightlyExit
  }

  let settings: NightlySettings
  /// The study folder.
  let study: String
  let home: StudyHome
  let log: NightLog

  /// Does everything up to the published run. The history is not part of it: a run is published
  /// even if the history cannot record it.
  func run() throws(NightlyFailure) -> Outcome {
    if !settings.work.isShard { home.clean() }
    let previous = publishedRun()
    let copies = CanonicalCopies(
      of: try StableFolder(folder: study, betweenLooks: settings.betweenLooks).read())
    try settings.interruption.check()
    let key = RunKey(copies.sources, requestedCut: settings.dataCut, program: settings.program)
    let isUnchanged = previous?.key == key.digest && previous?.failedItems.isEmpty == true
    // A night that makes anything checks each file's hash when it takes it over. A night that makes
    // nothing would leave a corrupted file as it is; parts of a night check only lengths.
    let isWhole =
      previous.map { previous in
        isUnchanged && settings.work == .everything
          ? RunCheck(home: home, manifest: previous).damage.isEmpty : home.isComplete(previous)
      } ?? false
    if let previous, isUnchanged, isWhole {
      log.say("unchanged", "nothing has changed since this run", run: previous.run)
      return Outcome(code: "unchanged", exit: .done)
    }
    if let previous, !isWhole {
      log.say(
        .error, "run-damaged",
        "files of the published run are missing or not what they were; it is made anew",
        run: previous.run)
    }
    let draft = try draft(copies, key, previous)
    if case .shard(let shard) = settings.work { return try make(shard, of: draft) }
    if let waiting = waitingRun(for: draft) {
      try home.publish(waiting.run)
      log.say("published", "a run that was whole but not published is published", run: waiting.run)
      return Outcome(code: "published", exit: waiting.failedItems.isEmpty ? .done : .itemsFailed)
    }
    let parts = settings.work == .collection ? try CollectedParts(of: draft, in: home) : nil
    return try publish(draft, from: parts, replacing: isWhole ? previous : nil)
  }

  /// The manifest of the published run; `nil` if there is none.
  private func publishedRun() -> RunManifest? {
    guard let run = home.latestRun else { return nil }
    let manifest = home.manifest(of: run)
    if manifest == nil {
      log.say(.error, "run-damaged", "the published run has no manifest", run: run)
    }
    return manifest
  }

  /// Reads and computes the study, and the previous run's study if its inputs are kept.
  private func draft(
    _ copies: CanonicalCopies, _ key: RunKey, _ previous: RunManifest?
  ) throws(NightlyFailure) -> RunDraft {
    let version = settings.program.version
    let base = RunDraft.base(after: previous, key: key.digest, in: home)
    let old = base?.manifest.flatMap { StoredInputs.sources(of: $0, in: home) }
    let sources = copies.sources
    let study = StudyComputation.study(sources, cut: settings.dataCut, version: version)
    try StudyComputation.refuseCutShort(study, found: copies.cutShort, previous: old)
    try StudyComputation.refuse(
      study, found: copies.findings, isStrict: settings.isStrict, previous: previous)
    let acronym = study.analysis.plan.acronym
    if let previous, previous.study != acronym {
      throw NightlyFailure(
        .configuration, "other-study",
        "the output folder holds the runs of another study; name another folder",
        file: StudySources.configurationName)
    }
    log.say(study.diagnostics)
    try settings.interruption.check()
    var earlier: AnalysedStudy?
    if !settings.work.comparesRuns {
      // The comparison is about the whole study, so a part does not need it.
    } else if let old, let manifest = base?.manifest {
      earlier = StudyComputation.study(
        old, cut: StoredInputs.date(manifest.requestedDataCut), version: version)
    } else if let base {
      log.say(.warning, "not-compared", "the inputs of that run are not all kept", run: base.run)
    }
    try settings.interruption.check()
    return RunDraft(
      study, sources: sources, key: key, program: settings.program, template: settings.template,
      requestedCut: settings.dataCut, previous: previous,
      base: base, baseStudy: earlier)
  }

  /// Returns a whole run of exactly this draft that a dead job failed to publish.
  private func waitingRun(for draft: RunDraft) -> RunManifest? {
    let waiting = home.summaries.filter { run in
      run.manifest.key == draft.key.digest && run.manifest.previous == draft.previous?.run
        && run.run != draft.previous?.run && !run.hasFailures
    }
    return waiting.compactMap { home.manifest(of: $0.run) }.last { manifest in
      RunCheck(home: home, manifest: manifest).damage.isEmpty
    }
  }

  /// Returns the press that makes files in a folder or takes them over from the previous run.
  func press(
    to folder: String, after previous: RunManifest?, from parts: CollectedParts? = nil
  ) -> ItemPress {
    ItemPress(
      folder: folder, previous: PreviousItems(previous, in: home),
      interruption: settings.interruption, progress: settings.progress,
      beforeItem: settings.beforeItem, parts: parts)
  }

  private func publish(
    _ draft: RunDraft, from parts: CollectedParts?, replacing previous: RunManifest?
  ) throws(NightlyFailure) -> Outcome {
    let name = RunWriting.freeName(for: draft, in: home)
    let staging = home.staging + "/" + name
    let press = press(to: staging, after: draft.previous, from: parts)
    let manifest: RunManifest
    do throws(NightlyFailure) {
      try FolderWork.make(home.runs)
      try FolderWork.make(staging)
      manifest = try RunWriting(home: home, draft: draft, press: press, run: name).write()
      try settings.interruption.check()
    } catch {
      FolderWork.remove(home.staging)
      throw error
    }
    for item in manifest.failedItems {
      log.say(.error, "item-failed", item.reason ?? "", run: name, item: item.item)
    }
    if let previous, previous.key == manifest.key,
      previous.failedItems.map(\.file) == manifest.failedItems.map(\.file)
    {
      FolderWork.remove(home.staging)
      log.say(
        .warning, "unchanged", "the same items failed again; nothing is published anew",
        run: previous.run)
      return Outcome(code: "items-failed", exit: .itemsFailed)
    }
    try FolderWork.move(staging, to: home.folder(of: name))
    try home.publish(name)
    FolderWork.remove(home.staging)
    let counts = manifest.counts
    log.say(
      "published",
      "\(counts.rendered) items made, \(counts.carried) taken over, \(counts.failed) failed",
      run: name)
    for run in home.retire(keeping: settings.keep ?? draft.study.analysis.plan.nightlyKeepRuns) {
      log.say("retired", "the run is beyond the number to keep", run: run)
    }
    return manifest.failedItems.isEmpty
      ? Outcome(code: "published", exit: .done)
      : Outcome(code: "items-failed", exit: .itemsFailed)
  }
}
