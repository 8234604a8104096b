import CCairo
import VectorDrawing

/// Draws elements with the calls of Cairo that the program uses.
struct Recorder {
  let context: OpaquePointer?

  func paint(_ elements: [DrawingElement], offset: Point) {
    for element in elements {
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
        set(LineStyle(colour, width: diameter, cap: .round))
        for point in points {
          cairo_move_to(context, point.x + offset.x, point.y + offset.y)
          cairo_line_to(context, point.x + offset.x, point.y + offset.y)
        }
        cairo_stroke(context)
      case .text(let text): show(text, offset)
      case .clipped(let area, let inner):
        cairo_save(context)
        cairo_rectangle(context, area.x + offset.x, area.y + offset.y, area.width, area.height)
        cairo_clip(context)
        paint(inner, offset: offset)
        cairo_restore(context)
      case .moved(let by, let inner): paint(inner, offset: offset + by)
      case .tagged(_, let inner): paint(inner, offset: offset)
      case .link, .destination: break
      }
    }
  }

  private func show(_ text: PlacedText, _ offset: Point) {
    set(text.style.colour)
    let isBold = text.style.weight.rawValue >= 600
    cairo_select_font_face(
      context, "Inter", CAIRO_FONT_SLANT_NORMAL,
      isBold ? CAIRO_FONT_WEIGHT_BOLD : CAIRO_FONT_WEIGHT_NORMAL)
    cairo_set_font_size(context, text.style.size)
    cairo_save(context)
    cairo_translate(context, text.baseline.x + offset.x, text.baseline.y + offset.y)
    if text.direction == .upwards { cairo_rotate(context, -Double.pi / 2) }
    var glyphs: UnsafeMutablePointer<cairo_glyph_t>?
    var glyphCount: Int32 = 0
    var clusters: UnsafeMutablePointer<cairo_text_cluster_t>?
    var clusterCount: Int32 = 0
    var flags = cairo_text_cluster_flags_t(rawValue: 0)
    let length = Int32(text.text.utf8.count)
    cairo_scaled_font_text_to_glyphs(
      cairo_get_scaled_font(context), 0, 0, text.text, length, &glyphs, &glyphCount, &clusters,
      &clusterCount, &flags)
    cairo_show_text_glyphs(
      context, text.text, length, glyphs, glyphCount, clusters, clusterCount, flags)
    cairo_glyph_free(glyphs)
    cairo_text_cluster_free(clusters)
    cairo_restore(context)
  }

  private func set(_ colour: Colour) {
    cairo_set_source_rgba(context, colour.red, colour.green, colour.blue, colour.alpha)
  }

  private func set(_ style: LineStyle) {
    set(style.colour)
    cairo_set_line_width(context, style.width)
    cairo_set_dash(context, style.dash, Int32(style.dash.count), 0)
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
}
