package import UlcerRecords

extension MonitoringDenominator {
  /// The participants among whom the outcome is counted, at the head of a column.
  package var title: String {
    switch self {
    case .evaluable: "Evaluable"
    case .treated: "Treated"
    }
  }

  /// The same within a sentence.
  package var word: String {
    switch self {
    case .evaluable: "evaluable"
    case .treated: "treated"
    }
  }

  /// The rule by which a participant is counted, in words.
  package var meaning: String {
    switch self {
    case .evaluable: "with the outcome or with a complete primary window"
    case .treated: "all treated"
    }
  }
}
