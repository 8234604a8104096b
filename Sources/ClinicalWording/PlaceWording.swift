package import UlcerRecords

/// Ulcer sites in words: `Right index finger`, `tip, volar`.
package enum PlaceWording {
  /// Returns the finger and the site on it.
  package static func lines(_ location: Location) -> (finger: String, spot: String) {
    let digit: String =
      switch location.digit {
      case .thumb: "thumb"
      case .index: "index"
      case .middle: "middle"
      case .ring: "ring"
      case .little: "little"
      }
    let level: String =
      switch location.level {
      case .dip: location.digit == .thumb ? "IP joint" : "DIP joint"
      case .pip: "PIP joint"
      case .mcp: "MCP joint"
      default: location.level.word
      }
    let hand = location.hand == .left ? "Left" : "Right"
    let finger = location.digit == .thumb ? digit : "\(digit) finger"
    return ("\(hand) \(finger)", "\(level), \(location.surface.word)")
  }

  /// Returns both in one line: `Right index finger, tip, volar`.
  package static func line(_ location: Location) -> String {
    let (finger, spot) = lines(location)
    return "\(finger), \(spot)"
  }
}
