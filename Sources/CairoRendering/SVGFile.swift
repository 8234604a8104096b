public import VectorDrawing

/// Writes a drawing as an SVG picture.
public enum SVGFile {
  /// The picture's bytes: equal for equal arguments.
  public static func write(_ drawing: Drawing, measurer: PangoTextMeasurer)
    throws(RenderingError) -> [UInt8]
  {
    throw .noPages
  }
}
