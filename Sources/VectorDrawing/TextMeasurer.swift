/// The room that one line of text takes, in points.
public struct TextExtent: Hashable, Sendable {
  /// Advance width.
  public let width: Double
  /// The height of the type above the baseline (of the font, not of the letters at hand).
  public let ascent: Double
  /// The depth of the type below the baseline.
  public let descent: Double

  /// States the room of one line.
  public init(width: Double, ascent: Double, descent: Double) {
    self.width = width
    self.ascent = ascent
    self.descent = descent
  }

  /// Ascent and descent together.
  public var height: Double { ascent + descent }
}

/// A source of the widths of text; layout asks it, so that layout needs no font library.
public protocol TextMeasurer {
  /// The room that `text`, set on one line, takes. An empty text has width 0 and the font's height.
  func extent(of text: String, style: TypeStyle) -> TextExtent
}
