public import VectorDrawing

/// Sizes and colours of a chart for one medium.
public struct Theme: Hashable, Sendable {
  /// Size of titles, in points.
  public var titleSize: Double
  /// Size of most text, in points.
  public var baseSize: Double
  /// Size of the smallest text, in points.
  public var smallSize: Double
  /// Width of data lines, in points.
  public var lineWidth: Double
  /// Width of axis and grid lines, in points.
  public var hairline: Double
  /// Diameter of symbols, in points.
  public var markerDiameter: Double
  /// All colours are turned into greys of the same luminance.
  public var isGreyscale: Bool
  /// The magnification of everything relative to the sizes, 0.1 to 20.
  ///
  /// A chart is laid out in a room that is smaller by this factor and then magnified as a whole:
  /// rows, gaps, dashes and symbols grow with the type, and elements that are apart on paper stay
  /// apart.
  public var magnification: Double

  /// Creates a theme.
  public init(
    titleSize: Double, baseSize: Double, smallSize: Double, lineWidth: Double, hairline: Double,
    markerDiameter: Double, isGreyscale: Bool = false, magnification: Double = 1
  ) {
    self.titleSize = titleSize
    self.baseSize = baseSize
    self.smallSize = smallSize
    self.lineWidth = lineWidth
    self.hairline = hairline
    self.markerDiameter = markerDiameter
    self.isGreyscale = isGreyscale
    self.magnification = magnification.held(in: 0.1...20)
  }

  /// For paper: base type 8 pt, smallest 6.5 pt.
  public static let print = Theme(
    titleSize: 10, baseSize: 8, smallSize: 6.5, lineWidth: 1.3, hairline: 0.5, markerDiameter: 4.5)
  /// For a screen or a slide: `print` at twice the size, base type 16 pt, smallest 13 pt, lines 2.6
  /// pt.
  ///
  /// The colours are those of `print`: a projector washes out brighter ones.
  public static let screen = Theme(
    titleSize: 10, baseSize: 8, smallSize: 6.5, lineWidth: 1.3, hairline: 0.5, markerDiameter: 4.5,
    magnification: 2)
  /// The test for photocopies: `print` in greys of the same luminance.
  public static let greyscale = Theme(
    titleSize: 10, baseSize: 8, smallSize: 6.5, lineWidth: 1.3, hairline: 0.5,
    markerDiameter: 4.5, isGreyscale: true)

  /// Titles.
  public var title: TypeStyle {
    TypeStyle(size: titleSize, weight: .semibold, colour: Palette.ink)
  }
  /// Axis titles, labels of series and rows.
  public var base: TypeStyle { TypeStyle(size: baseSize, colour: Palette.ink) }
  /// Secondary headings: panels, groups of rows.
  public var heading: TypeStyle {
    TypeStyle(size: baseSize, weight: .semibold, colour: Palette.ink)
  }
  /// Tick labels, footnotes, numbers at risk.
  public var small: TypeStyle { TypeStyle(size: smallSize, colour: Palette.secondaryInk) }

  /// Returns a colour in which text on white is readable: darkened until its contrast is at least
  /// 4.5:1.
  public func readable(_ colour: Colour) -> Colour {
    var result = colour.opacity(1)
    for _ in 0..<20 where result.contrast(with: .white) < 4.5 {
      result = Palette.mix(result, .black, share: 0.12)
    }
    return result
  }

  /// Returns black or white, whichever is more readable on a ground; the contrast is always above
  /// 4.5:1.
  public func ink(on ground: Colour) -> Colour {
    let seen = Palette.mix(.white, ground.opacity(1), share: ground.alpha.held(in: 0...1))
    return seen.contrast(with: .black) >= seen.contrast(with: .white) ? .black : .white
  }
}
