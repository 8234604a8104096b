extension ResultValue {
  /// Reasons that mean that the population is empty.
  private static let nobody: Set<String> = [
    "no participants", "no baseline ulcers", "no confirmed healed episodes after treatment",
    "no confirmed healed baseline ulcers",
    "an arm without participants", "no observations", "no target ulcers",
  ]

  /// There is no value because the population is empty: 0 of 0. A value is also missing if a file
  /// was not read, but then for another reason: nothing is known.
  public var isOfNobody: Bool {
    if case .notEstimable(let reason) = self { ResultValue.nobody.contains(reason) } else { false }
  }
}
