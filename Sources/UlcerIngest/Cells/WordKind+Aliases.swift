import UlcerRecords

/// The spellings that every study may use beside the words of the format.
extension WordKind {
  /// Other spellings and the code that they mean.
  var builtInAliases: [(word: String, code: Int)] {
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

  /// A word of this kind names a part of an ulcer's location on the hands.
  var isLocationPart: Bool {
    switch self {
    case .hand, .digit, .level, .surface: true
    default: false
    }
  }
}
