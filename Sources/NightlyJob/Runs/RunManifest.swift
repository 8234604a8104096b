import Foundation
import UlcerIngest

/// `manifest.json`: the inputs of a run, its contents and the outcome of each item.
///
/// It holds no time: the same inputs after the same previous run give the same bytes.
package struct RunManifest: Codable, Hashable, Sendable {
  /// The form of this file.
  package static let schema = "cicatrix-run/1"
  /// The value of `inputForm` in a run whose inputs are canonical copies of the used columns.
  package static let usedColumns = "used-columns/1"

  /// One file that was read.
  package struct Input: Codable, Hashable, Sendable {
    /// The path inside the study folder.
    package let file: String
    /// SHA-256 of the canonical copy, which holds the used columns alone. `study.yaml` is kept as
    /// it is, so its SHA-256 is over its own bytes.
    package let sha256: String
    /// The number of bytes of the copy.
    package let bytes: Int
    /// The path of the copy in the run; `nil` in a run of an earlier program that kept none.
    package let stored: String?
    /// The kind of records read from it; `nil` for `study.yaml` and if no row could be used.
    package let kind: String?
  }

  /// A version or file, beside the data, that decides the bytes of an output.
  package struct Setting: Codable, Hashable, Sendable {
    /// The name, e.g. `template interim-safety.md` or `cairo`.
    package let name: String
    /// The version or the SHA-256 of the bytes.
    package let value: String
  }

  /// The outcome of an item.
  package enum State: String, Codable, Hashable, Sendable {
    /// The item was made in this run.
    case rendered
    /// Nothing that the item depends on has changed: it was taken over from the previous run.
    case carried
    /// The item could not be made; the run has no such file.
    case failed
  }

  /// One file of the run.
  package struct Item: Codable, Hashable, Sendable {
    /// The name in logs; it does not identify a participant.
    package let item: String
    /// The kind of item.
    package let kind: RunItem.Kind
    /// The path inside the run.
    package let file: String
    /// The participant shown; `nil` for an item about the whole study.
    package let participant: String?
    /// SHA-256 over everything that the item depends on.
    package let key: String
    /// The outcome.
    package let state: State
    /// SHA-256 of the bytes; `nil` if the item failed.
    package let sha256: String?
    /// The number of bytes; `nil` if the item failed.
    package let bytes: Int?
    /// The reason for the failure.
    package let reason: String?
  }

  /// The counts of a run.
  package struct Counts: Codable, Hashable, Sendable {
    /// Drawn items (report, charts, profiles) by outcome.
    package let rendered, carried, failed: Int
    /// Participants screened and treated at the data cut-off.
    package let participants, treated: Int
    /// Ulcers that are open at the data cut-off; `nil` if the number is unknown.
    package let openUlcers: Int?
    /// Records added, changed and removed since the previous run; `nil` without a comparison.
    package let recordsAdded, recordsChanged, recordsRemoved: Int?
    /// Files that were not read, and rows that were not used; `nil` in a run of an earlier program
    /// that did not record them.
    package let filesNotRead, rowsExcluded: Int?
  }

  /// A number that the history follows.
  package struct Headline: Codable, Hashable, Sendable {
    /// The id in results.json.
    package let id: String
    /// The label.
    package let label: String
    /// The count, estimate or proportion; `nil` if there is none.
    package let value: Double?
    /// The result in words.
    package let text: String
  }

  /// The number of findings of one rule.
  package struct Finding: Codable, Hashable, Sendable {
    /// The rule.
    package let rule: String
    /// `error`, `warning` or `notice`.
    package let severity: String
    /// The number of findings.
    package let count: Int
  }

  package let schema: String
  /// The run's name: data cut-off and beginning of the key.
  package let run: String
  /// One more than that of the previous run.
  package let number: Int
  /// SHA-256 over everything that the run depends on, except the previous run.
  package let key: String
  /// The program's version.
  package let program: String
  /// The study's acronym.
  package let study: String
  /// The data cut-off; `nil` in a study without any date.
  package let dataCut: String?
  /// The data cut-off requested on the command line.
  let requestedDataCut: String?
  /// The previously published run.
  package let previous: String?
  /// The run that this one was compared with: the previous one or, if that has the same inputs, the
  /// run that the previous one was compared with; `nil` if nothing was compared.
  let comparedWith: String?
  /// The files that were read.
  package let inputs: [Input]
  /// The form of the copies of the inputs; `nil` in a run of an earlier program, which kept the
  /// files as they were.
  let inputForm: String?
  /// The names of the files that were read.
  package let listing: [String]
  /// Files that could not be read, with the reason.
  package let unreadable: [String: String]
  /// The versions and hashes of everything beside the data that decides the bytes.
  package let settings: [Setting]
  /// The counts of the run.
  package let counts: Counts
  /// The numbers that the history follows.
  package let headline: [Headline]
  /// The number of findings of each rule.
  package let findings: [Finding]
  /// Every other file of the run.
  package let items: [Item]
  /// The status of the study; `nil` in a run of an earlier program that did not record it.
  package let glance: Glance?
  /// The numbers of earlier runs, oldest first; `nil` likewise.
  package let history: [EarlierRun]?

  /// The manifest as JSON, with sorted keys and a line feed at its end.
  func bytes() -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    // The manifest holds no number that JSON cannot represent.
    guard let data = try? encoder.encode(self) else { return [] }
    return [UInt8](data) + [0x0A]
  }

  /// Reads a manifest; `nil` if the file is no manifest or has another form.
  package static func read(_ path: String) -> RunManifest? {
    guard let bytes = FolderWork.read(path),
      let manifest = try? JSONDecoder().decode(RunManifest.self, from: Data(bytes)),
      manifest.schema == schema
    else { return nil }
    return manifest
  }

  /// Items that could not be made.
  var failedItems: [Item] { items.filter { $0.state == .failed } }

  /// The same manifest with no items.
  var withoutItems: RunManifest {
    RunManifest(
      schema: schema, run: run, number: number, key: key, program: program, study: study,
      dataCut: dataCut, requestedDataCut: requestedDataCut, previous: previous,
      comparedWith: comparedWith, inputs: inputs, inputForm: inputForm, listing: listing,
      unreadable: unreadable,
      settings: settings, counts: counts, headline: headline, findings: findings, items: [],
      glance: glance, history: history)
  }
}

extension RunManifest {
  /// The name of the manifest in a run's folder.
  static let name = "manifest.json"
  /// The name of the list of hashes, for `sha256sum --check` without this program.
  static let sumsName = "SHA256SUMS"

  /// The list of hashes of every other file of the run.
  ///
  /// - Parameter bytes: the manifest's bytes as written.
  func sums(_ bytes: [UInt8]) -> [UInt8] {
    var lines = items.compactMap { item in item.sha256.map { "\($0)  \(item.file)\n" } }
    lines += inputs.compactMap { input in
      input.stored.map { "\(input.sha256)  \($0)\n" }
    }
    lines.append("\(SourceFile(bytes: bytes).sha256)  \(RunManifest.name)\n")
    return Array(lines.joined().utf8)
  }
}
