import ClinicalWording
import PageComposition
import UlcerAnalysis
import UlcerRecords

/// The tests that the study file names, and no others.
enum ComparisonsTable {
  static func table(_ context: ReportContext) -> Table {
    Table(
      caption: Caption(
        key: "comparisons", title: "Comparisons that the study file names",
        population: context.armPopulation),
      columns: [
        TableColumn("Result", width: .fraction(0.24)), TableColumn("Arms"),
        TableColumn("Estimate", .end), TableColumn("\(context.coverage) limits", .end),
        TableColumn("p", .end), TableColumn("Method", width: .fraction(0.32)),
      ],
      rows: context.analysis.comparisons.map { comparison in
        let words = words(comparison.outcome)
        return TableRow([
          TableCell(
            context.result(comparison.planned.result)?.label
              ?? comparison.planned.result.text),
          TableCell("\(comparison.firstArm), \(comparison.secondArm)"), TableCell(words.estimate),
          TableCell(words.limits), TableCell(words.p), TableCell(comparison.method + words.note),
        ])
      },
      notes: [
        "Differences are first arm minus second, ratios first over second. Values of p are not corrected for the number of looks or of tests."
      ], source: context.sourceLine("study.yaml, the allocation"),
      emptyText: "The study file names none: there are no tests in this report")
  }

  private static func words(
    _ outcome: ArmComparison.Outcome
  ) -> (estimate: String, limits: String, p: String, note: String) {
    func pValue(_ p: Double) -> String {
      p < 0.001 ? "< 0.001" : NumberWording.rounded(p, decimals: 3)
    }
    switch outcome {
    case .test(_, _, let p): return ("–", "–", pValue(p), "")
    case .difference(let estimate, let limits):
      guard let lower = limits.lower, let upper = limits.upper else {
        return (NumberWording.points(estimate), "–", "–", "")
      }
      return (
        "\(NumberWording.points(estimate)) points",
        "\(NumberWording.points(lower)) to \(NumberWording.points(upper))", "–", ""
      )
    case .ratio(let estimate, let limits, let p):
      func bound(_ value: Double?) -> String {
        value.map { NumberWording.rounded($0, decimals: 2) } ?? "–"
      }
      return (
        bound(estimate), limits.map { "\(bound($0.lower)) to \(bound($0.upper))" } ?? "–",
        pValue(p), ""
      )
    case .notEstimable(let reason): return ("–", "–", "–", "; not estimable: \(reason)")
    }
  }
}
