import UlcerRecords

/// Writes `comparisons.csv`: the tests that `study.yaml` names, one row per pair of arms.
///
/// Columns: result, method (as named), first_arm, second_arm, statistic, degrees_of_freedom,
/// estimate (difference first − second, or ratio first / second), lower, upper, p_value, definition
/// (the method in words), not_estimable (the reason). In the order of the plan.
public enum ComparisonsListing {
  /// The text of `comparisons.csv`.
  public static func text(of analysis: StudyAnalysis) -> String {
    var table = TableText(columns: [
      "result", "method", "first_arm", "second_arm", "statistic", "degrees_of_freedom", "estimate",
      "lower", "upper", "p_value", "definition", "not_estimable",
    ])
    for comparison in analysis.comparisons {
      var cells = [String](repeating: "", count: 7)
      switch comparison.outcome {
      case .test(let statistic, let degreesOfFreedom, let p):
        cells[0] = TableText.cell(statistic)
        cells[1] = TableText.cell(degreesOfFreedom)
        cells[5] = TableText.cell(p)
      case .difference(let estimate, let limits):
        cells[2] = TableText.cell(estimate)
        cells[3] = TableText.cell(limits.lower)
        cells[4] = TableText.cell(limits.upper)
      case .ratio(let estimate, let limits, let p):
        cells[2] = TableText.cell(estimate)
        cells[3] = TableText.cell(limits?.lower)
        cells[4] = TableText.cell(limits?.upper)
        cells[5] = TableText.cell(p)
      case .notEstimable(let reason): cells[6] = TableText.cell(reason)
      }
      table.add(
        [
          TableText.cell(comparison.planned.result.text),
          TableText.cell(comparison.planned.method.rawValue),
          TableText.cell(comparison.firstArm), TableText.cell(comparison.secondArm),
        ] + cells[0..<6] + [TableText.cell(comparison.method), cells[6]])
    }
    return table.text
  }
}
