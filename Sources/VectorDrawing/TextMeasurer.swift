/// The room that one line of text takes, in points.
public struct TextExtent: Hashable, Sendable {
  /// Advance width.
  public let width: Double
  /// How far the type reaches above the baseline (of the font, not of the letters at hand).
  public let ascent: Double
  /// How far it reaches below the baseline.
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

/// Whoever knows the widths of letters; layout asks it, so that layout needs no font library.
public protocol TextMeasurer {
  /// The room that `text`, set on one line, takes. An empty text has width 0 and the font's height.
  func extent(of text: String, style: TypeStyle) -> TextExtent
}
