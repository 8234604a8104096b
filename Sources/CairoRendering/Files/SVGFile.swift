import CCairoPango
public import VectorDrawing

/// Writes a drawing as an SVG picture, one unit to the point; text becomes outlines.
public enum SVGFile {
  /// The picture's bytes: equal for equal arguments. Links and structure are left out.
  ///
  /// - Parameter remark: A comment in the file, without hyphens, which no viewer shows; `nil` for none.
  public static func write(
    _ drawing: Drawing, remark: String? = nil, measurer: PangoTextMeasurer
  ) throws(RenderingError) -> [UInt8] {
    var survey = DrawingSurvey()
    try survey.add(drawing)
    let sink = ByteSink()
    // Cairo calls the sink until the surface is finished, also if its release finishes it.
    defer { withExtendedLifetime(sink) {} }
    let canvas = Canvas(
      cairo_svg_surface_create_for_stream(
        ByteSink.write, sink.closure, drawing.extent.width, drawing.extent.height))
    DrawingPainter(context: canvas.context, measurer: measurer, writesTags: false)
      .paint(drawing.elements)
    try canvas.finish()
    return adding(remark, to: withoutCounter(sink.bytes))
  }

  /// The picture with a comment behind its first line, the declaration of XML.
  private static func adding(_ remark: String?, to bytes: [UInt8]) -> [UInt8] {
    guard let remark, let end = bytes.firstIndex(of: 0x0A) else { return bytes }
    return bytes[...end] + Array("<!-- \(remark) -->\n".utf8) + bytes[(end + 1)...]
  }

  /// Cairo names the drawing after the number of surfaces that the program has made so far, the
  /// only trace in a file of earlier work; the number is left out.
  private static func withoutCounter(_ bytes: [UInt8]) -> [UInt8] {
    let name = Array("<g id=\"surface".utf8)
    guard
      let start = bytes.indices.first(where: { index in
        bytes[index] == name[0] && bytes[index...].starts(with: name)
      })
    else { return bytes }
    let end = start + name.count
    return Array(bytes[..<end]) + bytes[end...].drop { (0x30...0x39).contains($0) }
  }
}
