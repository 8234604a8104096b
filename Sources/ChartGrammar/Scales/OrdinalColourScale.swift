public import VectorDrawing

/// Gives ordered levels colours of one hue that darken in equal steps of lightness.
///
/// L*(k) = 90 − 65 · k / (n − 1) for level k of n, from 0 (CIE 1976 lightness): neighbours look
/// equally far apart, and a grey copy keeps order and distances. One level alone is the lightest.
public struct OrdinalColourScale: Hashable, Sendable {
  /// The levels from the least to the greatest.
  public let levels: [String]

  /// Creates the scale of levels; a level that appears twice keeps its first place.
  public init(_ levels: [String]) {
    self.levels = ColourScale(levels).names
  }

  /// Returns the colour of a level; `nil` for a level that is not listed.
  public func colour(of level: String) -> Colour? {
    levels.firstIndex(of: level).map { place in
      OrdinalColourScale.colour(
        share: levels.count < 2 ? 0 : Double(place) / Double(levels.count - 1))
    }
  }

  /// Returns the style of a level, a solid fill; the neutral style for a level that is not listed.
  public func style(of level: String) -> SeriesStyle {
    colour(of: level).map { SeriesStyle($0) } ?? .neutral
  }

  /// Returns the colour of lightness L* = 90 − 65 · share; a share below 0 or not a number counts
  /// as 0, one above 1 as 1.
  public static func colour(share: Double) -> Colour {
    let wished = 90 - 65 * share.held(in: 0...1)
    var (low, high) = (0.0, 1.0)
    for _ in 0..<30 {
      let middle = (low + high) / 2
      if lightness(of: Palette.shade(middle)) > wished { low = middle } else { high = middle }
    }
    return Palette.shade((low + high) / 2)
  }

  /// Returns CIE L* of a colour, 0 to 100, from its relative luminance Y: 116 · ∛Y − 16, and
  /// 24389/27 · Y below 216/24389; opacity is ignored.
  public static func lightness(of colour: Colour) -> Double {
    let light = colour.luminance
    return light <= 216.0 / 24389 ? light * 24389 / 27 : 116 * cubeRoot(light) - 16
  }

  private static func cubeRoot(_ value: Double) -> Double {
    // Newton's method from 1: values lie between 0.008 and 1.
    var root = 1.0
    for _ in 0..<40 { root -= (root * root * root - value) / (3 * root * root) }
    return root
  }
}
