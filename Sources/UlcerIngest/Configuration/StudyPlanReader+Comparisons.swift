import SourceDiagnostics
import UlcerRecords
import Yams

extension StudyPlanReader {
  /// The tests that the plan names.
  func readComparisons(_ plan: inout StudyPlan) {
    for entry in root.sections("comparisons", keys: ["result", "method"]) ?? [] {
      guard let result = entry.requiredText("result"),
        let word = entry.requiredWord(
          "method", among: ComparisonMethod.allCases.map(\.rawValue)),
        let method = ComparisonMethod(rawValue: word)
      else { continue }
      guard let name = ResultName(result), !name.traits.comparisons.isEmpty else {
        entry.findings.report(
          .impossibleValue, entry.node("result")?.mark,
          "\(quoted(Array(result.utf8)[...])) is not a result that can be compared",
          hint: StudyPlanReader.comparedHint(result))
        continue
      }
      guard name.traits.comparisons.contains(method) else {
        entry.findings.report(
          .impossibleValue, entry.node("method")?.mark,
          "‘\(word)’ cannot compare \(result)",
          hint: "methods that can: "
            + name.traits.comparisons.map(\.rawValue).joined(separator: ", "))
        continue
      }
      plan.comparisons.append(StudyPlan.Comparison(result: name, method: method))
    }
  }

  /// Names the results that can be compared between arms, and the one nearest to the text.
  private static func comparedHint(_ text: String) -> String {
    let names = ResultName.listed.filter { !$0.traits.comparisons.isEmpty }.map(\.text)
    let nearest = nearestName(to: text, among: names).map { "did you mean “\($0)”? " } ?? ""
    return nearest
      + "a result that can be compared names no arm, and is a proportion, a number or rate of "
      + "adverse events or new ulcers, or a whole curve"
  }
}
