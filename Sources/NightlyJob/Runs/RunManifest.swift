import Foundation

/// `manifest.json`: what a run was made from, what it holds, and what became of each item.
///
/// It holds no time: the same inputs after the same previous run give the same bytes.
package struct RunManifest: Codable, Hashable, Sendable {
  /// The form of this file.
  package static let schema = "cicatrix-run/1"
  /// What `inputForm` says of a run whose inputs are canonical copies of the used columns.
  package static let usedColumns = "used-columns/1"

  /// One file that was read.
  package struct Input: Codable, Hashable, Sendable {
    /// Its path inside the study folder.
    package let file: String
    /// SHA-256 of its canonical copy, which holds the used columns alone; of `study.yaml`, which is
    /// kept as it is, of its bytes.
    package let sha256: String
    /// How many bytes the copy has.
    package let bytes: Int
    /// The copy in the run; `nil` in a run of an earlier program that kept none.
    package let stored: String?
    /// Which records were read from it; `nil` for `study.yaml` and where no row could be used.
    package let kind: String?
  }

  /// Something beside the data that decides the bytes of an output.
  package struct Setting: Codable, Hashable, Sendable {
    /// What it is, e.g. `template interim-safety.md` or `cairo`.
    package let name: String
    /// Its version or the SHA-256 of its bytes.
    package let value: String
  }

  /// What became of an item.
  package enum State: String, Codable, Hashable, Sendable {
    /// It was made in this run.
    case rendered
    /// Nothing that it depends on has changed: it was taken over from the previous run.
    case carried
    /// It could not be made; the run has no such file.
    case failed
  }

  /// One file of the run.
  package struct Item: Codable, Hashable, Sendable {
    /// Its name in logs; says nothing of a participant.
    package let item: String
    /// What it is.
    package let kind: RunItem.Kind
    /// Its path inside the run.
    package let file: String
    /// The participant whose it is.
    package let participant: String?
    /// SHA-256 over everything that it depends on.
    package let key: String
    /// What became of it.
    package let state: State
    /// SHA-256 of its bytes; `nil` where it failed.
    package let sha256: String?
    /// How many bytes it has; `nil` where it failed.
    package let bytes: Int?
    /// Why it failed.
    package let reason: String?
  }

  /// How many there are.
  package struct Counts: Codable, Hashable, Sendable {
    /// Drawn items (report, charts, profiles) by what became of them.
    package let rendered, carried, failed: Int
    /// Persons screened and treated at the data cut-off.
    package let participants, treated: Int
    /// Ulcers that are open at the data cut-off; `nil` where nobody can say.
    package let openUlcers: Int?
    /// Records added, changed and removed since the previous run; `nil` without a comparison.
    package let recordsAdded, recordsChanged, recordsRemoved: Int?
    /// Files from which nothing is known, and rows that were not used; `nil` in a run of a program
    /// that did not say so yet.
    package let filesNotRead, rowsExcluded: Int?
  }

  /// A number that the history follows.
  package struct Headline: Codable, Hashable, Sendable {
    /// The id in results.json.
    package let id: String
    /// What it is.
    package let label: String
    /// The count, estimate or share; `nil` where there is none.
    package let value: Double?
    /// The result in words.
    package let text: String
  }

  /// How often one rule found something.
  package struct Finding: Codable, Hashable, Sendable {
    /// The rule.
    package let rule: String
    /// `error`, `warning` or `notice`.
    package let severity: String
    /// How often.
    package let count: Int
  }

  package let schema: String
  /// The run's name: data cut-off and beginning of the key.
  package let run: String
  /// One more than that of the previous run.
  package let number: Int
  /// SHA-256 over everything that the run depends on, the previous run left out.
  package let key: String
  /// The program's version.
  package let program: String
  /// The study's acronym.
  package let study: String
  /// The data cut-off; `nil` in a study without any date.
  package let dataCut: String?
  /// The data cut-off that was asked for on the command line.
  package let requestedDataCut: String?
  /// The run that was published before.
  package let previous: String?
  /// The run that this one was compared with: the previous one, or the one that it was compared with
  /// where it has the same inputs; `nil` where nothing was compared.
  package let comparedWith: String?
  /// The files that were read.
  package let inputs: [Input]
  /// What the copies of the inputs are; `nil` in a run of an earlier program, which kept the files as
  /// they were.
  package let inputForm: String?
  /// The names of the files that were read.
  package let listing: [String]
  /// Files that could not be read, with the reason.
  package let unreadable: [String: String]
  /// Versions and hashes of what else decides the bytes.
  package let settings: [Setting]
  /// How many there are of what.
  package let counts: Counts
  /// The numbers that the history follows.
  package let headline: [Headline]
  /// How often each rule found something.
  package let findings: [Finding]
  /// Every other file of the run.
  package let items: [Item]
  /// How the study stands; `nil` in a run of a program that did not say so yet.
  package let glance: Glance?
  /// The numbers of earlier runs, oldest first; `nil` likewise.
  package let history: [EarlierRun]?

  /// As JSON, keys sorted, with a line feed at its end.
  func bytes() -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    // Nothing in it is a number that JSON cannot hold.
    guard let data = try? encoder.encode(self) else { return [] }
    return [UInt8](data) + [0x0A]
  }

  /// Reads a manifest; `nil` where it is none, or one of another form.
  package static func read(_ path: String) -> RunManifest? {
    guard let bytes = FolderWork.read(path),
      let manifest = try? JSONDecoder().decode(RunManifest.self, from: Data(bytes)),
      manifest.schema == schema
    else { return nil }
    return manifest
  }

  /// Items that could not be made.
  package var failedItems: [Item] { items.filter { $0.state == .failed } }

  /// The same with no items.
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
