public import VectorDrawing

/// Writes a drawing as a PNG picture.
public enum PNGFile {
  /// The picture's bytes: equal for equal arguments.
  public static func write(
    _ drawing: Drawing, dotsPerInch: Double = 300, background: Colour? = .white,
    measurer: PangoTextMeasurer
  ) throws(RenderingError) -> [UInt8] {
    throw .noPages
  }
}
