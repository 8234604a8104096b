import CCairoPango
public import VectorDrawing

/// Writes a drawing as a PNG picture that knows its resolution.
public enum PNGFile {
  /// The longest side that Cairo draws, in dots.
  private static let longestSide = 32_767.0
  /// The highest resolution, in dots per inch.
  private static let highestResolution = 2_400.0

  /// The picture's bytes: equal for equal arguments.
  ///
  /// - Parameters:
  ///   - dotsPerInch: The resolution; a side has `points × dotsPerInch / 72` dots, rounded up.
  ///   - background: The colour beneath the drawing; `nil` leaves it transparent.
  ///   - remark: A comment in the file, in ASCII, which no viewer shows; `nil` for none.
  public static func write(
    _ drawing: Drawing, dotsPerInch: Double = 300, background: Colour? = .white,
    remark: String? = nil, measurer: PangoTextMeasurer
  ) throws(RenderingError) -> [UInt8] {
    guard dotsPerInch > 0, dotsPerInch <= highestResolution else {
      throw .resolution(dotsPerInch)
    }
    var survey = DrawingSurvey()
    try survey.add(drawing)
    let scale = dotsPerInch / 72
    // A hair less than a whole dot more is the error of the multiplication.
    let width = (drawing.extent.width * scale - 1e-6).rounded(.up)
    let height = (drawing.extent.height * scale - 1e-6).rounded(.up)
    guard width <= longestSide, height <= longestSide else {
      throw .pictureTooLarge(width: width, height: height)
    }
    let canvas = Canvas(
      cairo_image_surface_create(
        background == nil ? CAIRO_FORMAT_ARGB32 : CAIRO_FORMAT_RGB24,
        Int32(max(1, width)), Int32(max(1, height))))
    if let background {
      cairo_set_source_rgb(canvas.context, background.red, background.green, background.blue)
      cairo_paint(canvas.context)
    }
    cairo_scale(canvas.context, scale, scale)
    DrawingPainter(context: canvas.context, measurer: measurer, writesTags: false)
      .paint(drawing.elements)
    try canvas.check()
    cairo_surface_flush(canvas.surface)
    let sink = ByteSink()
    let status = cairo_surface_write_to_png_stream(canvas.surface, ByteSink.write, sink.closure)
    guard status == CAIRO_STATUS_SUCCESS else {
      throw .surface(String(cString: cairo_status_to_string(status)))
    }
    return PNGChunks.adding(dotsPerInch, remark: remark, to: sink.bytes)
  }
}
