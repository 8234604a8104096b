import PlainOutput
import UlcerRecords

/// Writes `results.json`: keys and results in a fixed order, numbers in full precision.
///
/// The same analysis and the same facts give the same bytes.
public struct ResultsListing: Hashable, Sendable {
  /// The program's version.
  public let programVersion: String
  /// The files that were read, in the order to be printed.
  public let inputs: [InputSummary]
  /// The number of findings of each rule, in the order to be printed.
  public let findings: [FindingSummary]

  /// States the facts that the analysis itself does not know.
  public init(programVersion: String, inputs: [InputSummary], findings: [FindingSummary]) {
    self.programVersion = programVersion
    self.inputs = inputs
    self.findings = findings
  }

  /// The text of `results.json`, with a line feed at its end.
  public func text(of analysis: StudyAnalysis) -> String {
    let string = JSONText.string
    var text = "{\n"
    func add(_ key: String, _ value: String) { text += "  \(string(key)): \(value),\n" }
    func lines(_ values: [String]) -> String {
      values.isEmpty ? "[]" : "[\n    " + values.joined(separator: ",\n    ") + "\n  ]"
    }
    add("schema", string("cicatrix-results/1"))
    add(
      "program",
      JSONText.object([("name", string("cicatrix")), ("version", string(programVersion))]))
    add("study", string(analysis.plan.acronym))
    add("dataCut", analysis.cut.date.map { string($0.isoText) } ?? "null")
    add("dataCutSource", string(analysis.cut.source.rawValue))
    add(
      "population",
      JSONText.object([("treated", String(analysis.courses.count(where: \.isTreated)))]))
    add("inputs", lines(inputs.map(input)))
    add("findings", lines(findings.map(finding)))
    add(
      "definitions",
      JSONText.object(DefinitionsListing(analysis.plan).entries.map { ($0.key, $0.value) }))
    text += "  \"results\": \(lines(analysis.results.map(ResultsListing.text(of:))))\n}\n"
    return text
  }

  private func input(_ input: InputSummary) -> String {
    JSONText.object([
      ("file", JSONText.string(input.file)), ("sha256", JSONText.string(input.sha256)),
      ("read", String(input.read)), ("used", String(input.used)),
      ("rejected", String(input.rejected)), ("cellsEmptied", String(input.cellsEmptied)),
    ])
  }

  private func finding(_ finding: FindingSummary) -> String {
    JSONText.object([
      ("rule", JSONText.string(finding.rule)), ("severity", JSONText.string(finding.severity)),
      ("count", String(finding.count)),
    ])
  }

  /// One result as JSON.
  static func text(of result: AnalysisResult) -> String {
    JSONText.object([
      ("id", JSONText.string(result.id.text)), ("label", JSONText.string(result.label)),
      ("population", JSONText.string(result.population)),
      ("method", JSONText.string(result.method)),
      ("participants", String(result.participants)), ("ulcers", result.ulcers.map(String.init)),
      ("state", result.state.map { JSONText.string($0.rawValue) }),
      ("value", ResultValueListing.text(of: result.value, result.name, atRisk: result.atRisk)),
    ])
  }
}
