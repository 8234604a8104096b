import UlcerFigures

extension RunManifest {
  /// One answer of the report's first page, in its words.
  package struct Answer: Codable, Hashable, Sendable {
    /// The question.
    package let label: String
    /// The answer.
    package let value: String
    /// The limits of the answer; may be empty.
    package let note: String
    /// The status, if it is known.
    package let light: StatusLight?
  }

  /// The status of a study at the data cut-off.
  package struct Glance: Codable, Hashable, Sendable {
    /// The most severe of all lights.
    package let light: StatusLight
    /// The big numbers.
    package let tiles: [Answer]
    /// The answers, one a line.
    package let rows: [Answer]
    /// The limits of the numbers: data that they do not contain, a sentence each.
    package let leftOut: [String]
  }

  /// The numbers of a previously published run.
  package struct EarlierRun: Codable, Hashable, Sendable {
    /// Its name.
    package let run: String
    /// One more than that of the run before it.
    package let number: Int
    /// Its data cut-off.
    package let dataCut: String?
    /// The run's numbers by id: those of `headline`, and ``RunManifest/openUlcersID`` and the like.
    package let values: [String: Double]
  }

  /// The number of earlier runs whose numbers a manifest keeps.
  static let keptHistory = 60

  /// The id under which the history keeps the open ulcers.
  static let openUlcersID = "open-ulcers"

  /// The id under which the history keeps the number of findings of a severity.
  static func findingsID(_ severity: String) -> String { "findings.\(severity)" }

  /// The number of findings of a severity.
  func findings(of severity: String) -> Int {
    findings.reduce(0) { $0 + ($1.severity == severity ? $1.count : 0) }
  }

  /// The numbers of this run, as the history keeps them.
  var asEarlier: EarlierRun {
    var values: [String: Double] = [:]
    for number in headline { values[number.id] = number.value }
    values[RunManifest.openUlcersID] = counts.openUlcers.map(Double.init)
    for severity in ["error", "warning", "notice"] {
      values[RunManifest.findingsID(severity)] = Double(findings(of: severity))
    }
    return EarlierRun(run: run, number: number, dataCut: dataCut, values: values)
  }

  /// Returns the history for the run after this one, oldest first. A run made again from the same
  /// inputs, because one of its items failed, does not add a point in time.
  func history(before key: String) -> [EarlierRun] {
    let known = history ?? []
    guard self.key != key else { return known }
    return Array((known + [asEarlier]).suffix(RunManifest.keptHistory))
  }
}
