import CCairo
public import VectorDrawing

/// The operations of drawings in recording surfaces of Cairo, ready to be replayed: what Cairo alone
/// needs for the same pages, without layout, checks and structure.
///
/// Glyphs are Cairo's own choice for the family: as many as the program draws, not placed as exactly.
public final class RecordedPages {
  private var pages: [(surface: OpaquePointer?, extent: Extent)] = []

  /// Records drawings.
  public init(_ drawings: [Drawing]) {
    for drawing in drawings {
      var area = cairo_rectangle_t(
        x: 0, y: 0, width: drawing.extent.width, height: drawing.extent.height)
      let surface = cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA, &area)
      let context = cairo_create(surface)
      Recorder(context: context).paint(drawing.elements, offset: .origin)
      cairo_destroy(context)
      pages.append((surface, drawing.extent))
    }
  }

  deinit { for page in pages { cairo_surface_destroy(page.surface) } }

  /// Replays all pages into a PDF document; how many bytes it has.
  public func replayAsPDF() -> Int {
    let count = ByteCount()
    let document = cairo_pdf_surface_create_for_stream(ByteCount.add, count.closure, 1, 1)
    let context = cairo_create(document)
    for page in pages {
      cairo_pdf_surface_set_size(document, page.extent.width, page.extent.height)
      cairo_set_source_surface(context, page.surface, 0, 0)
      cairo_paint(context)
      cairo_show_page(context)
    }
    cairo_destroy(context)
    cairo_surface_finish(document)
    cairo_surface_destroy(document)
    return withExtendedLifetime(count) { count.bytes }
  }

  /// Replays one page into a picture of a resolution; the picture, to be encoded.
  public func picture(page: Int, dotsPerInch: Double) -> RecordedPicture {
    let scale = dotsPerInch / 72
    let extent = pages[page].extent
    let surface = cairo_image_surface_create(
      CAIRO_FORMAT_RGB24, Int32(extent.width * scale), Int32(extent.height * scale))
    let context = cairo_create(surface)
    cairo_set_source_rgb(context, 1, 1, 1)
    cairo_paint(context)
    cairo_scale(context, scale, scale)
    cairo_set_source_surface(context, pages[page].surface, 0, 0)
    cairo_paint(context)
    cairo_destroy(context)
    return RecordedPicture(surface)
  }
}

/// A drawn picture.
public final class RecordedPicture {
  private let surface: OpaquePointer?

  init(_ surface: OpaquePointer?) { self.surface = surface }

  deinit { cairo_surface_destroy(surface) }

  /// Encodes it as PNG; how many bytes it has.
  public func encode() -> Int {
    let count = ByteCount()
    cairo_surface_write_to_png_stream(surface, ByteCount.add, count.closure)
    return withExtendedLifetime(count) { count.bytes }
  }
}

/// Counts what Cairo writes.
private final class ByteCount {
  var bytes = 0
  static let add: cairo_write_func_t = { closure, _, length in
    guard let closure else { return CAIRO_STATUS_WRITE_ERROR }
    Unmanaged<ByteCount>.fromOpaque(closure).takeUnretainedValue().bytes += Int(length)
    return CAIRO_STATUS_SUCCESS
  }
  var closure: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }
}
