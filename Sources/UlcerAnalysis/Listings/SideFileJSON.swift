import PlainOutput
import UlcerRecords

/// The frame of a JSON file beside `results.json`: its kind, its study and the cut-off.
struct SideFileJSON {
  let schema: String
  let programVersion: String
  let analysis: StudyAnalysis

  /// The text, from members with JSON values, with a line feed at its end.
  func text(_ members: [(key: String, value: String)]) -> String {
    let string = JSONText.string
    let frame = [
      ("schema", string(schema)),
      (
        "program",
        JSONText.object([("name", string("cicatrix")), ("version", string(programVersion))])
      ),
      ("study", string(analysis.plan.acronym)),
      ("dataCut", analysis.cut.date.map { string($0.isoText) } ?? "null"),
    ]
    let lines = (frame + members).map { "  \(string($0.0)): \($0.1)" }
    return "{\n" + lines.joined(separator: ",\n") + "\n}\n"
  }

  /// An array with one value a line.
  static func lines(_ values: [String]) -> String {
    values.isEmpty ? "[]" : "[\n    " + values.joined(separator: ",\n    ") + "\n  ]"
  }
}
