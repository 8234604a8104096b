public import VectorDrawing

/// Some pages of a document, to be drawn by themselves: parts can be drawn on several threads.
///
/// Each is a document of its own. Links may lead to pages of other parts; the code that puts the
/// parts together keeps the names of places.
public struct DocumentPart: Sendable {
  /// A part has at least some 30 pages, and there are at most so many: each has the fonts anew.
  private static let most = 4
  private static let leastPages = 30

  private let pages: ArraySlice<Drawing>
  private let outline: [OutlineEntry]
  private let metadata: DocumentMetadata
  private let measured: PangoTextMeasurer.Measured

  /// The parts of a document in their order. Their number follows from the pages alone, not from
  /// the machine: equal arguments give equal parts.
  ///
  /// Throws as ``PDFFile/write(pages:outline:metadata:measurer:)`` does.
  public static func parts(
    of pages: [Drawing], outline: [OutlineEntry], metadata: DocumentMetadata,
    measurer: PangoTextMeasurer
  ) throws(RenderingError) -> [DocumentPart] {
    try PDFFile.check(pages, outline, metadata)
    let count = min(most, max(1, (pages.count + 2) / leastPages))
    let weights = pages.map { weight($0.elements) }
    let whole = weights.reduce(0, +)
    var parts: [DocumentPart] = []
    var start = 0
    var done = 0
    for page in pages.indices {
      done += weights[page]
      let isEnd = page == pages.count - 1
      // The part ends once its proportion of the work is reached.
      guard isEnd || (parts.count < count - 1 && done * count >= whole * (parts.count + 1)) else {
        continue
      }
      parts.append(
        DocumentPart(
          pages: pages[start...page], outline: parts.isEmpty ? outline : [], metadata: metadata,
          measured: measurer.measured))
      start = page + 1
    }
    return parts
  }

  /// The part as a document.
  public func drawn() throws(RenderingError) -> [UInt8] {
    let measurer: PangoTextMeasurer
    do throws(FontError) {
      measurer = try PangoTextMeasurer(knowing: measured)
    } catch {
      throw .surface("\(error)")
    }
    return try PDFFile.draw(pages, outline: outline, metadata: metadata, measurer: measurer)
  }

  /// Approximate time that it takes to draw, in pieces of paths.
  private static func weight(_ elements: [DrawingElement]) -> Int {
    elements.reduce(0) { sum, element in
      switch element {
      case .fill(let path, _), .stroke(let path, _): sum + 3 + path.pieces.count
      case .dots(let points, _, _): sum + 3 + 2 * points.count
      case .text: sum + 12
      case .clipped(_, let inner), .moved(_, let inner): sum + 1 + weight(inner)
      case .tagged(_, let inner): sum + 4 + weight(inner)
      case .link, .destination: sum + 4
      }
    }
  }
}
