import ChartGrammar
public import VectorDrawing

/// The medium for which a chart is drawn.
public enum ChartTheme: String, Hashable, Sendable, CaseIterable {
  /// Paper: base type 8 pt, smallest 6.5 pt.
  case print
  /// A screen or a slide: all of `print` 1.75 times larger, base type 14 pt, smallest 11.4 pt.
  case screen
  /// `print` as a reader of a black-and-white copy sees it: every colour is the grey of its
  /// luminance.
  case grey

  /// Sizes and colours.
  var theme: Theme {
    switch self {
    case .print: .print
    case .screen: .screen
    case .grey: .greyscale
    }
  }

  /// The extent of a page with its margins where none is asked for, in points: 170 × 105 mm on
  /// paper, a slide of 16 : 9 (254 × 143 mm) for the screen.
  public var usualExtent: Extent {
    let (width, height): (Double, Double) = self == .screen ? (254, 143) : (170, 105)
    return Extent(width * 72 / 25.4, height * 72 / 25.4)
  }

  /// The resolution of a picture where none is asked for, in dots per inch.
  public var usualDotsPerInch: Double { self == .screen ? 150 : 300 }

  /// The margin around a chart that stands alone, in points.
  public var margin: Double { 12 * theme.magnification }
}
