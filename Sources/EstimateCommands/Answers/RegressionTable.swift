/// The coefficients of a regression, as a table for readers.
enum RegressionTable {
  /// One row per coefficient; one that cannot be estimated says why, and nothing else.
  ///
  /// - Parameters:
  ///   - isRobust: the standard error is the robust one, by cluster or by row.
  ///   - ratio: the label of the ratio, and its name in a record.
  static func of(
    _ coefficients: [AnswerRecord], isRobust: Bool, ratio: (header: String, key: String),
    title: String? = nil
  ) -> TextTable {
    func column(_ header: String, _ keys: String) -> AnswerColumn {
      AnswerColumn(header, keys, absence: .dashUnlessReason)
    }
    return TextTable(
      title, coefficients,
      [
        AnswerColumn("covariate", "name"),
        AnswerColumn("coefficient", "estimate", absence: .reason),
        AnswerColumn(
          isRobust ? "robust s. e." : "std. error", "robustStandardError", "standardError",
          absence: .dashUnlessReason),
        column(ratio.header, ratio.key), column("lower", "lower"), column("upper", "upper"),
        column("z", "z"), column("p value", "pValue"),
      ])
  }
}
