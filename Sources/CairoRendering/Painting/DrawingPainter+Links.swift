import CCairoPango
import VectorDrawing

extension DrawingPainter {
  /// Writes the links and destinations of a page, after all visible elements.
  ///
  /// Not in between: Cairo takes a link for a part of the structure, and it takes the text of a
  /// paragraph into the structure only when the paragraph has no parts.
  func paintLinks(_ elements: [DrawingElement], offset: Point = .origin) {
    for element in elements {
      switch element {
      case .link(let rectangle, let target):
        mark(CAIRO_TAG_LINK, TagAttributes.link(rectangle.moved(by: offset), to: target))
      case .destination(let name, let point):
        mark(CAIRO_TAG_DEST, TagAttributes.destination(name, at: point + offset))
      case .moved(let by, let inner): paintLinks(inner, offset: offset + by)
      case .clipped(_, let inner), .tagged(_, let inner): paintLinks(inner, offset: offset)
      case .fill, .stroke, .dots, .text: break
      }
    }
  }

  private func mark(_ tag: String, _ attributes: String) {
    cairo_tag_begin(context, tag, attributes)
    cairo_tag_end(context, tag)
  }
}
