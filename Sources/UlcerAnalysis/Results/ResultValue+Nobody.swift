extension ResultValue {
  /// Reasons that say that there is nobody, or nothing, to be counted.
  private static let nobody: Set<String> = [
    "no participants", "no baseline ulcers", "no confirmed healed episodes after treatment",
    "no confirmed healed baseline ulcers",
    "an arm without participants", "no observations", "no target ulcers",
  ]

  /// Whether there is no value because there is nobody, or nothing, to be counted: 0 of 0. Where a
  /// file was not read there is none for another reason: nothing is known.
  public var isOfNobody: Bool {
    if case .notEstimable(let reason) = self { ResultValue.nobody.contains(reason) } else { false }
  }
}
