import CCairoPango
import VectorDrawing

extension DrawingPainter {
  /// Glyphs that begin farther than this from the start of their line, in points, cannot be on any
  /// page; they are left out because Cairo's coordinates end at eight million.
  private static let farthest = 30_000.0

  func paint(_ text: PlacedText, offset: Point) {
    let shaped = measurer.shape(text.text, style: text.style)
    guard !shaped.runs.isEmpty, let face = measurer.face(for: text.style) else { return }
    let colour = text.style.colour
    let size = text.style.size
    let start = text.baseline + offset
    cairo_set_source_rgba(context, colour.red, colour.green, colour.blue, colour.alpha)
    cairo_set_font_face(context, face.cairoFace)
    cairo_set_font_size(context, size)
    switch text.direction {
    case .across:
      for run in shaped.runs { show(run, from: start, size: size) }
    case .upwards:
      cairo_save(context)
      cairo_translate(context, start.x, start.y)
      cairo_rotate(context, -Double.pi / 2)
      for run in shaped.runs { show(run, from: .origin, size: size) }
      cairo_restore(context)
    }
  }

  /// Puts an invisible space after a text: a listener to the page would otherwise take the end of a
  /// line and the beginning of the next for one word.
  func paintSpace(after text: PlacedText, offset: Point) {
    let end = Point(text.baseline.x + text.extent.width, text.baseline.y)
    paint(
      PlacedText(
        " ", baseline: end, style: text.style,
        extent: TextExtent(width: 0, ascent: text.extent.ascent, descent: text.extent.descent)),
      offset: offset)
  }

  /// Shows glyphs together with the text that they represent.
  private func show(_ run: ShapedText.Run, from start: Point, size: Double) {
    guard let first = run.glyphs.first, first.x * size < DrawingPainter.farthest else { return }
    let glyphs = run.glyphs.map { glyph in
      cairo_glyph_t(index: glyph.index, x: start.x + glyph.x * size, y: start.y + glyph.y * size)
    }
    cairo_show_text_glyphs(
      context, run.bytes, Int32(clamping: run.bytes.count), glyphs,
      Int32(clamping: glyphs.count), run.clusters, Int32(clamping: run.clusters.count),
      cairo_text_cluster_flags_t(
        rawValue: run.isBackward ? CAIRO_TEXT_CLUSTER_FLAG_BACKWARD.rawValue : 0))
  }
}

extension PlacedText {
  /// Returns true if the next text of the same part is elsewhere, so that this one's last word is
  /// over.
  ///
  /// False if the next text continues this one: without a gap on the same line, after a space, or
  /// where a word was broken at its hyphen or slash.
  func stopsBefore(_ rest: ArraySlice<DrawingElement>) -> Bool {
    guard direction == .across, let last = text.unicodeScalars.last,
      !["-", "/", " ", "\u{2010}", "\u{AD}"].contains(last)
    else { return false }
    for element in rest {
      guard case .text(let next) = element else { continue }
      return next.baseline.y != baseline.y
        || abs(next.baseline.x - (baseline.x + extent.width)) > 1
    }
    return false
  }
}
