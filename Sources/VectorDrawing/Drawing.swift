/// A finished drawing: every element has its place, nothing is left to decide.
///
/// Layout ends in this value; renderers only write it.
public struct Drawing: Hashable, Sendable {
  /// Its width and height, in points.
  public let extent: Extent
  /// The elements of the drawing, the later over the earlier.
  public var elements: [DrawingElement]

  /// A drawing of the given extent.
  public init(extent: Extent, elements: [DrawingElement] = []) {
    self.extent = extent
    self.elements = elements
  }

  /// Draws another drawing with its upper left corner at a point.
  public mutating func place(_ drawing: Drawing, at point: Point) {
    elements.append(.moved(by: point, drawing.elements))
  }
}

/// One element of a drawing.
public indirect enum DrawingElement: Hashable, Sendable {
  /// An area filled with a colour.
  case fill(Path, Colour)
  /// A line along a path.
  case stroke(Path, LineStyle)
  /// Round dots of one diameter (in points) and colour.
  case dots([Point], diameter: Double, Colour)
  /// A line of text.
  case text(PlacedText)
  /// Elements that are visible only inside a rectangle.
  case clipped(Rectangle, [DrawingElement])
  /// Elements moved as a whole.
  case moved(by: Point, [DrawingElement])
  /// An area that links to another place.
  case link(Rectangle, LinkTarget)
  /// A named place that links and the outline lead to.
  case destination(String, Point)
  /// Elements that make up one part of the document's logical structure.
  case tagged(StructureTag, [DrawingElement])
}

/// The destination of a link.
public enum LinkTarget: Hashable, Sendable {
  /// A named destination in the same document.
  case destination(String)
  /// An address outside it.
  case address(String)
}

/// The role of a part in the document's logical structure (PDF 1.7, 14.8.4).
public enum StructureTag: String, Hashable, Sendable {
  case heading1 = "H1"
  case heading2 = "H2"
  case heading3 = "H3"
  case paragraph = "P"
  case figure = "Figure"
  case caption = "Caption"
  case table = "Table"
  case row = "TR"
  case headerCell = "TH"
  case cell = "TD"
  case list = "L"
  case listItem = "LI"
  case artifact = "Artifact"
}
