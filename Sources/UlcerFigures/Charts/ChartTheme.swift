import ChartGrammar
public import VectorDrawing

/// The medium for which a chart is drawn.
public enum ChartTheme: String, Hashable, Sendable, CaseIterable {
  /// Paper: base type 8 pt, smallest 6.5 pt.
  case print
  /// A screen or a slide: `print` at twice the size, base type 16 pt, smallest 13 pt.
  case screen
  /// `print` as a black-and-white copy shows it: each colour becomes the grey of its luminance.
  case grey

  /// Sizes and colours.
  var theme: Theme {
    switch self {
    case .print: .print
    case .screen: .screen
    case .grey: .greyscale
    }
  }

  /// The default extent of a page including margins, in points: 170 × 105 mm on paper; for the
  /// screen a slide of 16 : 9, 960 × 540 points (338.7 × 190.5 mm).
  public var usualExtent: Extent {
    self == .screen ? Extent(960, 540) : Extent(170 * 72 / 25.4, 105 * 72 / 25.4)
  }

  /// The default resolution of a picture, in dots per inch; a slide has 1920 × 1080 dots.
  public var usualDotsPerInch: Double { self == .screen ? 144 : 300 }

  /// The margin around a chart that stands alone, in points.
  public var margin: Double { 12 * theme.magnification }
}
