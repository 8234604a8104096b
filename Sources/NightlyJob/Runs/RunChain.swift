import AnalysedStudies
import UlcerAnalysis
import UlcerIngest
import UlcerRecords

/// The published runs of a study in sequence, as far as they are kept.
struct RunChain {
  /// The folder of the runs.
  let home: StudyHome

  /// Returns the last run if it is newer than the given one; `nil` if the given one is the last.
  func newer(than manifest: RunManifest) -> String? {
    guard let last = home.summaries.last, last.manifest.number > manifest.number else { return nil }
    return last.run
  }

  /// Returns the faults of the runs before one: each must have the hash recorded beside it, and the
  /// number and history that follow from the run before it.
  func faults(from manifest: RunManifest) -> [String] {
    var faults: [String] = []
    var later = manifest
    var seen: Set<String> = [manifest.run]
    while let name = later.previous, seen.insert(name).inserted,
      let earlier = home.summary(of: name)?.manifest
    {
      if earlier.run != name || !hasSum(name) {
        faults.append("the manifest of run \(name) is not what it was")
      }
      if later.number != earlier.number + 1
        || (later.history ?? []) != (later.history == nil ? [] : earlier.history(before: later.key))
      {
        faults.append(
          "number or history of run \(later.run) do not follow from those of run \(name)")
      }
      later = earlier
    }
    return faults
  }

  /// Tells if a run's list of hashes holds the hash of its manifest.
  private func hasSum(_ run: String) -> Bool {
    let folder = home.folder(of: run)
    guard let bytes = FolderWork.read(folder + "/" + RunManifest.name),
      let sums = FolderWork.read(folder + "/" + RunManifest.sumsName)
    else { return false }
    let line = "\(SourceFile(bytes: bytes).sha256)  \(RunManifest.name)\n"
    return String(decoding: sums, as: UTF8.self).hasSuffix(line)
  }
}

extension RunManifest {
  /// Returns this manifest with the previous run and history that another manifest gives.
  func withHistory(of other: RunManifest) -> RunManifest {
    RunManifest(
      schema: schema, run: run, number: other.number, key: key, program: program, study: study,
      dataCut: dataCut, requestedDataCut: requestedDataCut, previous: other.previous,
      comparedWith: other.comparedWith, inputs: inputs, inputForm: inputForm, listing: listing,
      unreadable: unreadable,
      settings: settings,
      counts: Counts(
        rendered: counts.rendered, carried: counts.carried, failed: counts.failed,
        participants: counts.participants, treated: counts.treated, openUlcers: counts.openUlcers,
        recordsAdded: other.counts.recordsAdded, recordsChanged: other.counts.recordsChanged,
        recordsRemoved: other.counts.recordsRemoved, filesNotRead: counts.filesNotRead,
        rowsExcluded: counts.rowsExcluded),
      headline: headline, findings: findings, items: items, glance: other.glance,
      history: other.history)
  }

  /// Tells if the manifest has the numbers of a study as read and computed.
  func hasNumbers(of study: AnalysedStudy) -> Bool {
    headline == HeadlineNumbers.numbers(of: study.analysis)
      && counts.openUlcers == Counts.openUlcers(of: study.analysis)
      && counts.participants == study.analysis.records.participants.count
      && counts.treated == study.analysis.courses.count(where: \.isTreated)
      && findings
        == study.findings.map {
          Finding(rule: $0.rule, severity: $0.severity, count: $0.count)
        }
  }
}

extension RunManifest.Counts {
  /// Returns the number of open ulcers at the data cut-off; `nil` if ulcers.csv does not give it.
  static func openUlcers(of analysis: StudyAnalysis) -> Int? {
    analysis.absence(of: .ulcers) == nil ? analysis.episodes.count { $0.status == .open } : nil
  }
}
