public import VectorDrawing

/// The colours of the program, in one place; colour-blind readers can tell them apart.
///
/// Hues after Okabe & Ito (2008), darkened where needed so that each is readable as text on white:
/// contrast of at least 4.5:1 (WCAG 2.1). The order alternates dark and less dark, so that
/// neighbours differ in grey, too.
public enum Palette {
  /// Colours of series, in order.
  public static let series: [Colour] = [
    Colour(0x005A9C),  // blue
    Colour(0xB85000),  // vermilion
    Colour(0x007A5A),  // bluish green
    Colour(0x8F3A78),  // reddish purple
    Colour(0x2679A8),  // sky blue
    Colour(0x7A5C00),  // dark ochre
    Colour(0x4B4B4B),  // grey
    Colour(0x5C1A1A),  // dark red
  ]
  /// Text.
  public static let ink = Colour(0x1A1A1A)
  /// Secondary text: tick labels, footnotes.
  public static let secondaryInk = Colour(0x4D4D4D)
  /// Lines and symbols that are not series.
  public static let neutral = Colour(0x5A5A5A)
  /// Axis lines and ticks.
  public static let axis = Colour(0x6E6E6E)
  /// Grid lines.
  public static let grid = Colour(0xE2E2E2)
  /// Areas in the background: unknown, not assessed.
  public static let pale = Colour(0xD9D9D9)
  /// A signal that a reader must not miss.
  public static let alert = Colour(0xA61C1C)

  /// Returns a shade of a single hue from almost white (share 0) to dark (share 1), for ordered
  /// grades.
  ///
  /// Luminance falls with the share, so that the order survives a grey copy.
  public static func shade(_ share: Double) -> Colour {
    let place = share.held(in: 0...1)
    let stops: [Colour] = [
      Colour(0xF5F1EC), Colour(0xF6D7B0), Colour(0xEDA25E), Colour(0xC8602A), Colour(0x7D2611),
      Colour(0x3D0C08),
    ]
    let scaled = place * Double(stops.count - 1)
    let index = min(Int(scaled), stops.count - 2)
    return mix(stops[index], stops[index + 1], share: scaled - Double(index))
  }

  /// Returns a colour between two: share 0 is the first, share 1 the second.
  public static func mix(_ first: Colour, _ second: Colour, share: Double) -> Colour {
    Colour(
      red: first.red + (second.red - first.red) * share,
      green: first.green + (second.green - first.green) * share,
      blue: first.blue + (second.blue - first.blue) * share,
      alpha: first.alpha + (second.alpha - first.alpha) * share)
  }
}
