/// A closed list of words that a cell is filled from.
public enum WordKind: String, Hashable, Sendable, CaseIterable {
  case hand, digit, level, surface, status, sex, subset, screeningOutcome, endReason, seriousness
  case relatedness, outcome, action, localToxicity, treatmentKind, yesNo

  /// The words of the study format; a word's place is its code, the place of the case it means.
  public var words: [String] {
    switch self {
    case .hand: Location.Hand.allCases.map(\.word)
    case .digit: Location.Digit.allCases.map { String($0.rawValue) }
    case .level: Location.Level.allCases.map(\.word)
    case .surface: Location.Surface.allCases.map(\.word)
    case .status: UlcerAssessment.Status.allCases.map(\.rawValue)
    case .sex: Participant.Sex.allCases.map(\.rawValue)
    case .subset: Participant.Subset.allCases.map(\.rawValue)
    case .screeningOutcome: Participant.ScreeningOutcome.allCases.map(\.rawValue)
    case .endReason: Participant.EndReason.allCases.map(\.rawValue)
    case .seriousness: AdverseEvent.Seriousness.allCases.map(\.rawValue)
    case .relatedness: AdverseEvent.Relatedness.allCases.map(\.rawValue)
    case .outcome: AdverseEvent.Outcome.allCases.map(\.rawValue)
    case .action: AdverseEvent.Action.allCases.map(\.rawValue)
    case .localToxicity: AdverseEvent.LocalToxicity.allCases.map(\.rawValue)
    case .treatmentKind: OtherTreatment.Kind.allCases.map(\.rawValue)
    case .yesNo: ["yes", "no"]
    }
  }
}
