public import VectorDrawing

/// Paper, margins, type sizes and colours of a document. Lengths are in points.
public struct PageStyle: Hashable, Sendable {
  /// The width and height of a page; A4 portrait by default.
  public var extent = Extent(595.276, 841.89)
  /// Margin left and right.
  public var sideMargin = 51.0
  /// From the upper edge to the running head.
  public var headMargin = 28.0
  /// From the running foot to the lower edge.
  public var footMargin = 28.0
  /// Between the running head or foot and the text.
  public var runningGap = 16.0
  /// Size of body type.
  public var bodySize = 9.0
  /// Size of type in tables.
  public var tableSize = 8.0
  /// Size of notes, sources, running heads.
  public var noteSize = 7.0
  /// Sizes of headings of level 1, 2 and 3.
  public var headingSizes = [17.0, 12.0, 9.5]
  /// Line height as a multiple of the size of type.
  public var lineSpacing = 1.42
  /// The colours by their role.
  public var palette = Palette()

  /// Creates the default style: A4, Inter, 9 pt.
  public init() {}

  /// Smallest type in print, in points.
  public static let smallestType = 6.5

  /// Width of the text.
  public var textWidth: Double { max(72, extent.width - 2 * sideMargin) }
}
