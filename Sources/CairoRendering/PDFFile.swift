public import VectorDrawing

/// Writes drawings as the pages of a PDF document.
public enum PDFFile {
  /// The document's bytes: equal for equal arguments.
  public static func write(
    pages: [Drawing], outline: [OutlineEntry] = [], metadata: DocumentMetadata,
    measurer: PangoTextMeasurer
  ) throws(RenderingError) -> [UInt8] {
    throw .noPages
  }

  /// Writes the document to a file, page by page; the file is removed again when that fails.
  public static func write(
    to path: String, pages: [Drawing], outline: [OutlineEntry] = [], metadata: DocumentMetadata,
    measurer: PangoTextMeasurer
  ) throws(RenderingError) {
    throw .noPages
  }
}
