import VectorDrawing

/// A part of the flow that no page break divides: a line of text, a row, a drawing.
struct Strip {
  /// Height, in points.
  var height: Double
  /// Least room above; the larger of two neighbours' rooms counts, none at the head of a page.
  var before = 0.0
  /// Least room below.
  var after = 0.0
  /// The next strip must be on the same page.
  var keepsWithNext = false
  /// The strip is a line of a heading.
  var isHeading = false
  /// The drawing, from the upper left corner of the strip.
  var elements: [DrawingElement]
  /// The groups that contain the strip, from the outermost inwards.
  var groups: [Int] = []
  /// The row repeated above it if a page starts with it, as an index into `resumptions`.
  var resumption: Int?

  /// Page numbers that are put in once every page is filled.
  var pageNumbers: [PageNumberPlace] = []
  /// The way to make the strip lower, if there is one.
  var lowering: Lowering?

  /// The way to make a strip lower so that it still fits on a page.
  struct Lowering {
    /// Its least height.
    var least: Double
    /// The elements at a height from `least` to the strip's own, and the height that they then
    /// have.
    var elements:
      @Sendable (_ height: Double, _ measurer: any TextMeasurer) -> (
        height: Double, elements: [DrawingElement]
      )
  }

  init(height: Double, before: Double = 0, elements: [DrawingElement] = []) {
    self.height = height
    self.before = before
    self.elements = elements
  }
}

/// Strips that form a unit: a table, a box, a list.
struct StripGroup {
  /// The part in the structure of the document.
  var tag: StructureTag?
  /// The drawing behind its strips on each page.
  var backdrop: Backdrop?
  /// The strips repeated at the head of a page on which the group continues.
  var continuationHead: [Strip] = []
  /// A rule below its last strip on a page, if the group continues on the next.
  var closing: [DrawingElement] = []
}

/// A tinted box behind strips.
struct Backdrop {
  var x: Double
  var width: Double
  var ground: Colour
  var edge: Colour
  /// The distance by which the box extends above and below the strips.
  var outset: Double
}

/// An item of the flow of a document.
enum FlowItem {
  case strip(Strip)
  case pageBreak
  /// A drawing on a page of its own; `isBare` if it has no running head and foot.
  case fullPage([DrawingElement], isBare: Bool)
  /// The following items are on landscape pages, or on portrait pages again.
  case turn(isLandscape: Bool)
}

/// The position in a strip of the page number of a destination.
struct PageNumberPlace {
  /// The destination whose page number is shown.
  var key: String
  /// The right end of the number's baseline.
  var end: Point
  var type: TypeStyle
}
