import CCairoPango
import Foundation
public import VectorDrawing

/// Writes drawings as the pages of a PDF document.
///
/// Text is embedded and can be searched and copied; links, named destinations, the outline and the
/// structure of the drawings are those of the document. Clock, locale and environment have no
/// effect: equal arguments give equal bytes.
public enum PDFFile {
  /// The document's bytes.
  ///
  /// Every page has the size of its drawing. Throws when a drawing holds impossible numbers, when a
  /// destination is missing or named twice, or when Cairo fails.
  public static func write(
    pages: [Drawing], outline: [OutlineEntry] = [], metadata: DocumentMetadata,
    measurer: PangoTextMeasurer
  ) throws(RenderingError) -> [UInt8] {
    try check(pages, outline, metadata)
    return try draw(pages[...], outline: outline, metadata: metadata, measurer: measurer)
  }

  /// The document's bytes; its drawings have been checked.
  static func draw(
    _ pages: ArraySlice<Drawing>, outline: [OutlineEntry], metadata: DocumentMetadata,
    measurer: PangoTextMeasurer
  ) throws(RenderingError) -> [UInt8] {
    let sink = ByteSink()
    // Cairo calls the sink until the surface is finished, also if its release finishes it.
    defer { withExtendedLifetime(sink) {} }
    let canvas = Canvas(
      cairo_pdf_surface_create_for_stream(ByteSink.write, sink.closure, 1, 1))
    describe(canvas.surface, metadata)
    for page in pages {
      cairo_pdf_surface_set_size(canvas.surface, page.extent.width, page.extent.height)
      let painter = DrawingPainter(context: canvas.context, measurer: measurer, writesTags: true)
      painter.paint(page.elements)
      painter.paintLinks(page.elements)
      cairo_show_page(canvas.context)
      try canvas.check()
    }
    for entry in outline { add(entry, below: CAIRO_PDF_OUTLINE_ROOT, to: canvas.surface) }
    try canvas.finish()
    return DocumentCatalogue.completed(sink.bytes, hasOutline: !outline.isEmpty)
  }

  /// Writes the document to a file that is made or replaced; see
  /// ``write(pages:outline:metadata:measurer:)``.
  ///
  /// Nothing is touched when the document cannot be made. When the file cannot be written, it is
  /// removed.
  public static func write(
    to path: String, pages: [Drawing], outline: [OutlineEntry] = [], metadata: DocumentMetadata,
    measurer: PangoTextMeasurer
  ) throws(RenderingError) {
    let bytes = try write(
      pages: pages, outline: outline, metadata: metadata, measurer: measurer)
    guard let file = fopen(path, "wb") else {
      throw .file(path: path, reason: String(cString: strerror(errno)))
    }
    let isWritten = fwrite(bytes, 1, bytes.count, file) == bytes.count
    let reason = errno
    guard fclose(file) == 0 && isWritten else {
      let message = String(cString: strerror(isWritten ? errno : reason))
      unlink(path)
      throw .file(path: path, reason: message)
    }
  }

  static func check(
    _ pages: [Drawing], _ outline: [OutlineEntry], _ metadata: DocumentMetadata
  ) throws(RenderingError) {
    guard !pages.isEmpty else { throw .noPages }
    guard DocumentDate.isValid(metadata.date) else { throw .date(metadata.date) }
    var survey = DrawingSurvey()
    for page in pages { try survey.add(page) }
    try survey.checkLinks(outline: outline)
  }

  private static func add(_ entry: OutlineEntry, below parent: Int32, to surface: OpaquePointer?) {
    let identifier = cairo_pdf_surface_add_outline(
      surface, parent, String(decoding: PrintableText(entry.title).bytes, as: UTF8.self),
      TagAttributes.outline(to: entry.destination), cairo_pdf_outline_flags_t(rawValue: 0))
    for child in entry.children { add(child, below: identifier, to: surface) }
  }

  /// States both dates; Cairo would take a missing one from the clock.
  private static func describe(_ surface: OpaquePointer?, _ metadata: DocumentMetadata) {
    let entries: [(cairo_pdf_metadata_t, String)] = [
      (CAIRO_PDF_METADATA_TITLE, metadata.title),
      (CAIRO_PDF_METADATA_AUTHOR, metadata.author),
      (CAIRO_PDF_METADATA_SUBJECT, metadata.subject),
      (CAIRO_PDF_METADATA_KEYWORDS, metadata.keywords),
      (CAIRO_PDF_METADATA_CREATOR, metadata.creator),
      (CAIRO_PDF_METADATA_CREATE_DATE, metadata.date),
      (CAIRO_PDF_METADATA_MOD_DATE, metadata.date),
    ]
    for (kind, text) in entries where !text.isEmpty {
      cairo_pdf_surface_set_metadata(
        surface, kind, String(decoding: PrintableText(text).bytes, as: UTF8.self))
    }
  }
}

/// The one way in which a document's date is written: `2026-11-01T00:00:00Z`.
enum DocumentDate {
  /// Returns true if a text is such a date with parts in their ranges.
  static func isValid(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    let form = Array("0000-00-00T00:00:00Z".utf8)
    guard bytes.count == form.count else { return false }
    for (byte, expected) in zip(bytes, form) {
      let isDigit = byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
      guard expected == UInt8(ascii: "0") ? isDigit : byte == expected else { return false }
    }
    func part(_ start: Int) -> Int { Int(bytes[start] - 48) * 10 + Int(bytes[start + 1] - 48) }
    return (1...12).contains(part(5)) && (1...31).contains(part(8)) && part(11) < 24
      && part(14) < 60 && part(17) < 60
  }
}
