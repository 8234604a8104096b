import CCairoPango

/// A Cairo surface and a context to draw on it; both are released with it.
struct Canvas: ~Copyable {
  // Cairo never gives nil: if it cannot make an object, it gives one with an error status.
  let surface: OpaquePointer?
  let context: OpaquePointer?

  /// Takes over a surface that Cairo has just made.
  init(_ surface: OpaquePointer?) {
    self.surface = surface
    context = cairo_create(surface)
    let options = FontOptions()
    cairo_set_font_options(context, options.pointer)
  }

  deinit {
    cairo_destroy(context)
    cairo_surface_destroy(surface)
  }

  /// Throws when Cairo has met an error; it draws nothing more from then on.
  borrowing func check() throws(RenderingError) {
    for status in [cairo_status(context), cairo_surface_status(surface)]
    where status != CAIRO_STATUS_SUCCESS {
      throw .surface(String(cString: cairo_status_to_string(status)))
    }
  }

  /// Writes the rest of the output.
  borrowing func finish() throws(RenderingError) {
    try check()
    cairo_surface_finish(surface)
    try check()
  }
}
