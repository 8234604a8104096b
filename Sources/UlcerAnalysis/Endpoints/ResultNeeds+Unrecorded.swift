import UlcerRecords

extension ResultNeeds {
  /// Returns the reason why a page must not print a result that is 0 because a column is missing:
  /// the end of participation, or the action taken for an event. The results themselves count what
  /// is recorded.
  func unrecordedReason(for name: ResultName) -> String? {
    switch name {
    case .adverseEvent(.participants(.leadingToWithdrawal)),
      .adverseEvent(.events(.leadingToWithdrawal)):
      unknownActions
    case .disposition(.completed), .disposition(.withdrawn): unknownEnds ?? unknownReasons
    case .disposition(.died): unknownEnds
    case .toxicity(.byHand): unknownHands
    // A pattern is one of ulcers at attended visits: without any everybody's is unknown.
    case .pattern(let pattern): pattern == .unknown ? nil : absent[.visits]
    case .targetUlcers: unknownTargets
    case .toxicity(.participants(.other)):
      uncounted[AdverseEventColumn.localToxicity.name]
    case .complication(.participants(let kind)), .complication(.count(let kind)):
      unrecordedReason(for: kind)
    default: nil
    }
  }

  /// Returns the reason why a number of treated participants, or of what is theirs, is 0 although nobody
  /// can be known to be treated.
  func unknownTreatment(for name: ResultName) -> String? {
    switch name {
    case .disposition(let state): state == .treated ? unknownTreatment : nil
    case .screeningFailure, .accrual, .state, .death, .record, .monitoringRule: nil
    default: unknownTreatment
    }
  }

  /// Returns the reason why no record can show a complication.
  private func unrecordedReason(for kind: ComplicationResult.Kind) -> String? {
    switch kind {
    case .gangrene: uncounted[UlcerColumn.gangrene.name]
    case .deepStructure: uncounted[UlcerColumn.deepStructure.name]
    case .systemicAntibiotics:
      unknownTreatments.flatMap { treatments in
        uncounted[UlcerColumn.systemicAntibiotics.name].map { "\($0), \(treatments)" }
      }
    case .any, .amputation, .surgicalClosure, .surgery, .rescueProstacyclin: nil
    }
  }
}
