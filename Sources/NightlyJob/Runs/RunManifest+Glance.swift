import UlcerFigures

extension RunManifest {
  /// One answer of the report's first page, in its words.
  package struct Answer: Codable, Hashable, Sendable {
    /// What is asked.
    package let label: String
    /// The answer.
    package let value: String
    /// What limits it; may be empty.
    package let note: String
    /// How it stands, where that can be told.
    package let light: StatusLight?
  }

  /// How a study stands at the data cut-off.
  package struct Glance: Codable, Hashable, Sendable {
    /// The gravest of all lights.
    package let light: StatusLight
    /// The big numbers.
    package let tiles: [Answer]
    /// The answers, one a line.
    package let rows: [Answer]
    /// What the numbers do not contain, a sentence each.
    package let leftOut: [String]
  }

  /// The numbers of a run that was published before.
  package struct EarlierRun: Codable, Hashable, Sendable {
    /// Its name.
    package let run: String
    /// One more than that of the run before it.
    package let number: Int
    /// Its data cut-off.
    package let dataCut: String?
    /// By id those numbers that it had: `headline`, and ``RunManifest/openUlcersID`` and the like.
    package let values: [String: Double]
  }

  /// Earlier runs whose numbers a manifest keeps.
  static let keptHistory = 60

  /// The id under which the history keeps the open ulcers.
  static let openUlcersID = "open-ulcers"

  /// The id under which the history keeps how many findings there were of a severity.
  static func findingsID(_ severity: String) -> String { "findings.\(severity)" }

  /// How many findings there are of a severity.
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

  /// The history of the run after this one, oldest first. A run that is made again from the same
  /// inputs, because an item of it had failed, is no other point in time.
  func history(before key: String) -> [EarlierRun] {
    let known = history ?? []
    guard self.key != key else { return known }
    return Array((known + [asEarlier]).suffix(RunManifest.keptHistory))
  }
}
