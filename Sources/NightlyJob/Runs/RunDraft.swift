import AnalysedStudies
import Foundation
import SourceDiagnostics
import StudyComparison
import UlcerAnalysis
import UlcerIngest
import UlcerRecords
import UlcerReports

/// A run before it has a folder: the computed study and every file that the run will hold.
struct RunDraft {
  /// The study.
  let study: AnalysedStudy
  /// The canonical copies of its files.
  let sources: StudySources
  /// Everything that the run depends on.
  let key: RunKey
  /// The program that computes and draws.
  let program: ProgramIdentity
  /// The requested data cut-off.
  let requestedCut: CalendarDate?
  /// The previously published run.
  let previous: RunManifest?
  /// The name of the run to compare with, and its manifest if it still exists.
  let base: (run: String, manifest: RunManifest?)?
  /// The changes since then; `nil` if there is nothing to compare with.
  let differences: StudyDifferences?
  /// Those changes that count at the data cut-off, as the report gives them.
  let reportedDifferences: StudyDifferences?
  /// Every file except the digest and the manifest.
  let items: [RunItem]

  /// - Parameters:
  ///   - study: the study as read and computed.
  ///   - sources: the canonical copies of its files.
  ///   - requestedCut: the requested data cut-off.
  ///   - previous: the previously published run.
  ///   - base: the run to compare with.
  ///   - baseStudy: the study of that run as read and computed, if its inputs are kept.
  init(
    _ study: AnalysedStudy, sources: StudySources, key: RunKey, program: ProgramIdentity,
    template: NightlyTemplate, requestedCut: CalendarDate?, previous: RunManifest?,
    base: (run: String, manifest: RunManifest?)?, baseStudy: AnalysedStudy?
  ) {
    self.study = study
    self.sources = sources
    self.key = key
    self.program = program
    self.requestedCut = requestedCut
    self.previous = previous
    self.base = base
    let cut = baseStudy.map(study.cut(since:))
    reportedDifferences = cut?.differences
    // The night's lists show changes in the folder; the report shows changes that count at the
    // cut-off.
    if let baseStudy, let cut {
      differences = study.differences(since: baseStudy, ofReports: cut.differences)
    } else {
      differences = nil
    }
    items = StudyItems(
      study: study, earlier: baseStudy, previous: cut, template: template, program: program,
      key: key.digest, previousKey: cut == nil ? "" : base?.manifest?.key ?? ""
    ).items()
  }

  /// Returns the run to compare with: the published one, or, if that has the same inputs because
  /// one of its items failed or was lost, the run that it was compared with.
  static func base(
    after previous: RunManifest?, key: String, in home: StudyHome
  ) -> (run: String, manifest: RunManifest?)? {
    guard let previous else { return nil }
    guard previous.key == key else { return (previous.run, previous) }
    return previous.comparedWith.map { ($0, home.manifest(of: $0)) }
  }

  /// The name of the run: the data cut-off and the first digits of the key.
  var name: String {
    (study.analysis.cut.date?.isoText ?? "undated") + "-" + key.digest.prefix(12)
  }

  /// The digest, which names the items that failed.
  func digest(run: String, failed: [RunManifest.Item]) -> RunItem {
    let text = DigestText(
      study: study, differences: differences, before: base?.manifest?.headline ?? [],
      headline: HeadlineNumbers.numbers(of: study.analysis), run: run, previous: base?.run,
      failed: failed
    ).text
    return RunItem(
      name: "digest.txt", kind: .table, file: "digest.txt", participant: nil,
      key: RunKey.digest(of: ["table", "digest.txt", key.digest])
    ) { _ throws(RunItem.Failure) in Array(text.utf8) }
  }

  /// The web page, which names every other file.
  func page(run: String, items: [RunManifest.Item]) -> RunItem {
    let page = RunPage(
      manifest: manifest(run: run, items: items), study: study, differences: differences,
      before: base?.manifest?.headline ?? [])
    return RunItem(
      name: RunPage.file, kind: .table, file: RunPage.file, participant: nil,
      key: RunKey.digest(of: ["table", RunPage.file, key.digest])
    ) { _ throws(RunItem.Failure) in page.bytes }
  }

  /// The manifest of the finished run.
  func manifest(run: String, items: [RunManifest.Item]) -> RunManifest {
    let analysis = study.analysis
    let drawn = items.filter(\.kind.isDrawn)
    let changed = differences?.recordTotal
    let standings = analysis.records.standings
    return RunManifest(
      schema: RunManifest.schema, run: run, number: (previous?.number ?? 0) + 1, key: key.digest,
      program: program.version, study: analysis.plan.acronym, dataCut: analysis.cut.date?.isoText,
      requestedDataCut: requestedCut?.isoText, previous: previous?.run,
      comparedWith: differences == nil ? nil : base?.run, inputs: inputs,
      inputForm: RunManifest.usedColumns, listing: sources.listing,
      unreadable: sources.unreadable, settings: program.settings,
      counts: RunManifest.Counts(
        rendered: drawn.count { $0.state == .rendered },
        carried: drawn.count { $0.state == .carried },
        failed: items.count { $0.state == .failed },
        participants: analysis.records.participants.count,
        treated: analysis.courses.count(where: \.isTreated),
        openUlcers: RunManifest.Counts.openUlcers(of: analysis),
        recordsAdded: changed?.added, recordsChanged: changed?.changed,
        recordsRemoved: changed?.removed,
        filesNotRead: standings.absences(isAnybodyTreated: analysis.isAnybodyTreated).count,
        rowsExcluded: standings.excludedRows),
      headline: HeadlineNumbers.numbers(of: analysis),
      findings: study.findings.map {
        RunManifest.Finding(rule: $0.rule, severity: $0.severity, count: $0.count)
      }, items: items,
      glance: GlanceAnswers.glance(of: study, differences: reportedDifferences, items: items),
      history: previous?.history(before: key.digest) ?? [])
  }

  /// The files that were read, with the paths of their copies.
  private var inputs: [RunManifest.Input] {
    let names = SafeFileName.all(key.inputs.map(\.file))
    let kinds = Dictionary(
      study.ingested.records.standings.all.filter { $0.presence == .read && $0.used > 0 }
        .map { ($0.file, $0.kind.rawValue) }, uniquingKeysWith: { first, _ in first })
    return zip(key.inputs, names).map { input, name in
      RunManifest.Input(
        file: input.file, sha256: input.sha256,
        bytes: sources.files[input.file]?.bytes.count ?? 0, stored: "inputs/" + name,
        kind: kinds[input.file])
    }
  }
}
