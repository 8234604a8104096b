import VectorDrawing

/// A stretch of a line in one style.
struct TextSegment {
  var text: String
  var style: TypeStyle
  var target: LinkTarget?
  var isCode: Bool
  var extent: TextExtent
}

/// A line of text, broken and measured but not yet placed.
struct TextLine {
  var segments: [TextSegment]
  /// The height of the line, in points; the type is in its middle.
  var height: Double

  /// Width of all segments, in points.
  var width: Double { segments.reduce(0) { $0 + $1.extent.width } }

  /// The line's text alone.
  var text: String { segments.map(\.text).joined() }

  /// Draws the line with its upper left corner at a point.
  func elements(x: Double, y: Double) -> [DrawingElement] {
    let ascent = segments.map(\.extent.ascent).max() ?? 0
    let descent = segments.map(\.extent.descent).max() ?? 0
    let baseline = y + (height - ascent - descent) / 2 + ascent
    var found: [DrawingElement] = []
    var left = x
    for segment in segments {
      let box = Rectangle(
        x: left, y: baseline - segment.extent.ascent, width: segment.extent.width,
        height: segment.extent.height)
      if segment.isCode {
        let ground = Rectangle(
          x: box.x - 1, y: box.y + 0.5, width: box.width + 2, height: max(0, box.height - 1))
        found.append(.fill(Path(ground, cornerRadius: 1.5), TextLine.codeGround))
      }
      if !segment.text.isEmpty {
        found.append(
          .text(
            PlacedText(
              segment.text, baseline: Point(left, baseline), style: segment.style,
              extent: segment.extent)))
      }
      if let target = segment.target { found.append(.link(box, target)) }
      left += segment.extent.width
    }
    return found
  }

  /// The ground of code; light enough for every text colour of the palette.
  private static let codeGround = Colour(0xEEF1F4)
}

/// The alignment of the lines of a text in their column.
enum LineAlignment {
  case start, centre, end

  /// Returns the left edge of a line of a width in a column.
  func left(of width: Double, in column: Double) -> Double {
    switch self {
    case .start: 0
    case .centre: max(0, (column - width) / 2)
    case .end: max(0, column - width)
    }
  }
}
