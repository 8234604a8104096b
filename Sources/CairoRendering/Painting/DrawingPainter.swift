import CCairoPango
import VectorDrawing

/// Draws the elements of a drawing, one call of Cairo after the other; decides nothing.
///
/// Movements are added up here and not left to Cairo, because its tags take page coordinates.
struct DrawingPainter {
  let context: OpaquePointer?
  let measurer: PangoTextMeasurer
  /// The logical structure is written; only a document has it.
  let writesTags: Bool

  func paint(_ elements: [DrawingElement], offset: Point = .origin) {
    for (index, element) in elements.enumerated() {
      paint(element, offset: offset)
      if writesTags, case .text(let text) = element, text.stopsBefore(elements[(index + 1)...]) {
        paintSpace(after: text, offset: offset)
      }
    }
  }

  private func paint(_ element: DrawingElement, offset: Point) {
    switch element {
    case .fill(let path, let colour):
      set(colour)
      trace(path, offset)
      cairo_fill(context)
    case .stroke(let path, let style):
      set(style)
      trace(path, offset)
      cairo_stroke(context)
    case .dots(let points, let diameter, let colour):
      paintDots(points, diameter: diameter, colour: colour, offset: offset)
    case .text(let text): paint(text, offset: offset)
    case .clipped(let rectangle, let inner):
      cairo_save(context)
      cairo_rectangle(
        context, rectangle.x + offset.x, rectangle.y + offset.y, rectangle.width, rectangle.height)
      cairo_clip(context)
      paint(inner, offset: offset)
      cairo_restore(context)
    case .moved(let by, let inner): paint(inner, offset: offset + by)
    case .link, .destination: break
    case .tagged(let tag, let inner):
      // Cairo 1.16 does not know artifacts: they stay outside the structure.
      let isWritten = writesTags && tag != .artifact
      if isWritten { cairo_tag_begin(context, tag.rawValue, nil) }
      paint(inner, offset: offset)
      if isWritten { cairo_tag_end(context, tag.rawValue) }
    }
  }

  private func set(_ colour: Colour) {
    cairo_set_source_rgba(context, colour.red, colour.green, colour.blue, colour.alpha)
  }

  private func set(_ style: LineStyle) {
    set(style.colour)
    cairo_set_line_width(context, style.width)
    cairo_set_dash(context, style.dash, Int32(clamping: style.dash.count), 0)
    let cap: cairo_line_cap_t =
      switch style.cap {
      case .butt: CAIRO_LINE_CAP_BUTT
      case .round: CAIRO_LINE_CAP_ROUND
      case .square: CAIRO_LINE_CAP_SQUARE
      }
    cairo_set_line_cap(context, cap)
    let join: cairo_line_join_t =
      switch style.join {
      case .miter: CAIRO_LINE_JOIN_MITER
      case .round: CAIRO_LINE_JOIN_ROUND
      case .bevel: CAIRO_LINE_JOIN_BEVEL
      }
    cairo_set_line_join(context, join)
  }

  private func trace(_ path: Path, _ offset: Point) {
    for piece in path.pieces {
      switch piece {
      case .move(let point): cairo_move_to(context, point.x + offset.x, point.y + offset.y)
      case .line(let point): cairo_line_to(context, point.x + offset.x, point.y + offset.y)
      case .curve(let first, let second, let end):
        cairo_curve_to(
          context, first.x + offset.x, first.y + offset.y, second.x + offset.x,
          second.y + offset.y, end.x + offset.x, end.y + offset.y)
      case .close: cairo_close_path(context)
      }
    }
  }

  /// A line of no length with round ends is a dot: far fewer bytes than a circle of four curves.
  private func paintDots(_ points: [Point], diameter: Double, colour: Colour, offset: Point) {
    guard diameter > 0 else { return }
    set(LineStyle(colour, width: diameter, cap: .round))
    for point in points {
      cairo_move_to(context, point.x + offset.x, point.y + offset.y)
      cairo_line_to(context, point.x + offset.x, point.y + offset.y)
    }
    cairo_stroke(context)
  }
}
