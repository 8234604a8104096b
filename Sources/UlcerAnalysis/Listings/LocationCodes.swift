import UlcerRecords

/// The codes of all ulcer sites, made once.
enum LocationCodes {
  private static let byOrdinal: [String] = {
    var codes = [String](repeating: "", count: Location.count)
    for hand in Location.Hand.allCases {
      for digit in Location.Digit.allCases {
        for level in Location.Level.allCases {
          for surface in Location.Surface.allCases {
            guard
              let place = Location(hand: hand, digit: digit, level: level, surface: surface)
            else { continue }
            codes[place.ordinal] = place.code
          }
        }
      }
    }
    return codes
  }()

  /// The same as `location.code`.
  static func code(of location: Location) -> String { byOrdinal[location.ordinal] }
}
