import UlcerRecords

/// The answer of the records to a criterion: met, not met or cannot be told, with the reason and
/// the rows.
struct EligibilityAnswer {
  let isMet: Bool?
  let reason: String
  var evidence: [EligibilityFinding.Evidence] = []

  static func unknown(
    _ reason: String, _ evidence: [EligibilityFinding.Evidence] = []
  ) -> EligibilityAnswer {
    EligibilityAnswer(isMet: nil, reason: reason, evidence: evidence)
  }

  /// Combines the answers of several ulcers: one that is met suffices; not met needs all.
  static func any(
    of answers: [EligibilityAnswer], none: String
  ) -> EligibilityAnswer {
    if let met = answers.first(where: { $0.isMet == true }) {
      return EligibilityAnswer(
        isMet: true, reason: met.reason,
        evidence: answers.filter { $0.isMet == true }.flatMap(\.evidence))
    }
    guard let first = answers.first else { return .unknown(none) }
    if let open = answers.first(where: { $0.isMet == nil }) {
      return .unknown(open.reason, answers.flatMap(\.evidence))
    }
    return EligibilityAnswer(
      isMet: false, reason: first.reason, evidence: answers.flatMap(\.evidence))
  }
}
