import VectorDrawing

/// A part of the flow that no page break divides: a line of text, a row, a drawing.
struct Strip {
  /// Height, in points.
  var height: Double
  /// Least room above; the larger of two neighbours' rooms counts, none at the head of a page.
  var before = 0.0
  /// Least room below.
  var after = 0.0
  /// Whether the next strip must stand on the same page.
  var keepsWithNext = false
  /// Whether it is a line of a heading.
  var isHeading = false
  /// What is drawn, from the upper left corner of the strip.
  var elements: [DrawingElement]
  /// The groups it belongs to, from the outermost inwards.
  var groups: [Int] = []
  /// A row that is repeated above it when a page starts with it, as an index into `resumptions`.
  var resumption: Int?

  /// Page numbers that are put in once every page is filled.
  var pageNumbers: [PageNumberPlace] = []
  /// How it can be made lower, when it can.
  var lowering: Lowering?

  /// How a strip is made lower so that it still fits on a page.
  struct Lowering {
    /// Its least height.
    var least: Double
    /// Its elements at a height from `least` to its own, and the height they then have.
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

/// Strips that make up a whole: a table, a box, a list.
struct StripGroup {
  /// Its part in the structure of the document.
  var tag: StructureTag?
  /// What is drawn behind its strips on each page.
  var backdrop: Backdrop?
  /// What is repeated at the head of a page on which it goes on.
  var continuationHead: [Strip] = []
  /// A rule below its last strip on a page, when it goes on on the next.
  var closing: [DrawingElement] = []
}

/// A tinted box behind strips.
struct Backdrop {
  var x: Double
  var width: Double
  var ground: Colour
  var edge: Colour
  /// How far it reaches above and below the strips.
  var outset: Double
}

/// What the flow of a document consists of.
enum FlowItem {
  case strip(Strip)
  case pageBreak
  /// A drawing on a page of its own; whether it stands alone or between running head and foot.
  case fullPage([DrawingElement], isBare: Bool)
  /// What follows stands on pages that lie on their side, or upright again.
  case turn(isLandscape: Bool)
}

/// Where in a strip the page number of a destination stands.
struct PageNumberPlace {
  /// The destination whose page is named.
  var key: String
  /// The right end of the number's baseline.
  var end: Point
  var type: TypeStyle
}
