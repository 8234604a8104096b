public import SourceDiagnostics
public import UlcerRecords

/// A study as read: the records fit for use, the others, and the reasons.
public struct IngestedStudy: Sendable {
  /// The plan: what `study.yaml` states, defaults for the rest.
  public let plan: StudyPlan
  /// The records that are fit for use.
  public let records: StudyRecords
  /// The line of each record.
  public let origins: RecordOrigins
  /// One entry per CSV file that was there, in canonical order.
  public let files: [FileReconciliation]
  /// SHA-256 of `study.yaml`, or `nil` when it is missing.
  public let configurationSHA256: String?
  /// `study.yaml` is missing, is not YAML or names no acronym: nothing may be concluded.
  public let configurationFailed: Bool
  /// participants.csv is missing or could not be opened: there is no participant to report on.
  public let participantsMissing: Bool
  /// Every finding, by file (study.yaml, then canonical order), line and column.
  public let diagnostics: [Diagnostic]
  /// The bytes that were read.
  public let sources: StudySources

  /// The findings of the reading and others, by file, line and column.
  public func diagnostics(with others: [Diagnostic]) -> [Diagnostic] {
    var rank = [StudySources.configurationName: 0]
    for (index, file) in files.enumerated() { rank[file.file] = index + 1 }
    let all = diagnostics + others
    return all.indices.sorted { one, other in
      let places = (all[one].position, all[other].position)
      let ranks = (rank[places.0.file] ?? .max, rank[places.1.file] ?? .max)
      if ranks.0 != ranks.1 { return ranks.0 < ranks.1 }
      return places.0 != places.1 ? places.0 < places.1 : one < other
    }.map { all[$0] }
  }

  /// Some finding is an error.
  public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// Some finding in `study.yaml` is an error.
  public var configurationHasErrors: Bool {
    diagnostics.contains {
      $0.severity == .error && $0.position.file == StudySources.configurationName
    }
  }
}

/// The source of each record: physical line numbers, parallel to the arrays of `StudyRecords`.
public struct RecordOrigins: Hashable, Sendable {
  /// Lines of `StudyRecords.participants`, and so on for every kind.
  private var lines: [RecordKind: [Int32]] = [:]

  init() {}

  /// The lines of all records of a kind, in the order of the records.
  public func lines(of kind: RecordKind) -> [Int] { (lines[kind] ?? []).map(Int.init) }

  /// The line of one record, or `nil` when there is no such record.
  public func line(of kind: RecordKind, at index: Int) -> Int? {
    guard let all = lines[kind], all.indices.contains(index) else { return nil }
    return Int(all[index])
  }

  mutating func set(_ kind: RecordKind, _ newLines: [Int32]) { lines[kind] = newLines }
}
