import UlcerRecords

/// A closed list of words, with the spellings that every study may use for them.
package enum WordKind: String, CaseIterable {
  case hand, digit, level, surface, status, sex, subset, screeningOutcome, endReason, seriousness
  case relatedness, outcome, action, localToxicity, treatmentKind, yesNo

  /// The words of the study format; a word's place is its code, the place of the case it means.
  package var words: [String] {
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

  /// Other spellings and the code that they mean.
  package var builtInAliases: [(word: String, code: Int)] {
    switch self {
    case .hand:
      [("l", 0), ("li", 0), ("links", 0), ("r", 1), ("re", 1), ("rechts", 1)]
    case .digit:
      [
        ("i", 0), ("ii", 1), ("iii", 2), ("iv", 3), ("v", 4),
        ("thumb", 0), ("duim", 0), ("index", 1), ("index finger", 1), ("forefinger", 1),
        ("wijsvinger", 1), ("middle", 2), ("middle finger", 2), ("middelvinger", 2),
        ("ring", 3), ("ring finger", 3), ("ringvinger", 3), ("little", 4), ("little finger", 4),
        ("pinky", 4), ("pink", 4),
      ]
    case .yesNo:
      [
        ("y", 0), ("true", 0), ("1", 0), ("ja", 0), ("j", 0),
        ("n", 1), ("false", 1), ("0", 1), ("nee", 1),
      ]
    default: []
    }
  }

  /// Whether a wrong word would name a place on the hands.
  package var isLocationPart: Bool {
    switch self {
    case .hand, .digit, .level, .surface: true
    default: false
    }
  }
}
