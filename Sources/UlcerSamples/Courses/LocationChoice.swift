import UlcerRecords

/// The sites of ulcers in the sample study: mostly on the volar fingertips, then over the small
/// joints on the dorsal side, seldom elsewhere.
struct LocationChoice {
  private typealias Place = (level: Location.Level, surface: Location.Surface, weight: Int)

  private static let places: [Place] = [
    (.tip, .volar, 58), (.pip, .dorsal, 14), (.nail, .dorsal, 6), (.dip, .dorsal, 6),
    (.distal, .volar, 5), (.mcp, .dorsal, 4), (.tip, .radial, 3), (.tip, .ulnar, 2),
    (.middle, .volar, 1), (.proximal, .dorsal, 1),
  ]
  private static let placeWeights = places.map { $0.weight }
  private static let digitWeights = [10, 30, 30, 20, 10]
  private static let chain: [Location.Level] = [
    .tip, .distal, .dip, .middle, .pip, .proximal, .mcp,
  ]

  /// Places that are taken.
  private(set) var taken: [Location] = []
  /// A finger on which nothing else may lie, because a part of it will be amputated.
  var reserved: Location?

  /// A free site, or `nil` if none is found in twenty draws.
  mutating func any(_ random: inout RandomStream, hand: Location.Hand?) -> Location? {
    for _ in 0..<20 {
      let side = random.chance(0.5) ? Location.Hand.left : .right
      let digit = Location.Digit.allCases[random.place(weights: LocationChoice.digitWeights)]
      let place = LocationChoice.places[random.place(weights: LocationChoice.placeWeights)]
      let found = Location(
        hand: hand ?? side, digit: digit, level: place.level, surface: place.surface)
      if let found, isFree(found) {
        taken.append(found)
        return found
      }
    }
    return nil
  }

  /// A free site adjacent to another, or `nil` if there is none.
  mutating func place(touching other: Location) -> Location? {
    for level in LocationChoice.chain {
      let found = Location(
        hand: other.hand, digit: other.digit, level: level, surface: other.surface)
      if let found, found.isContiguous(with: other), isFree(found) {
        taken.append(found)
        return found
      }
    }
    return nil
  }

  /// Takes a site that was decided elsewhere.
  mutating func take(_ location: Location) { taken.append(location) }

  private func isFree(_ location: Location) -> Bool {
    if let reserved, reserved.hand == location.hand, reserved.digit == location.digit {
      return false
    }
    return !taken.contains(location)
  }
}
