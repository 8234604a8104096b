import Synchronization

extension PDFFinish {
  /// A document, or some pages of one, with all that can be done to pages by themselves: artifacts
  /// marked, elements completed, links named. Parts can be made on several threads; each goes into
  /// one document.
  public final class Part: Sendable {
    private struct Content: ~Copyable {
      let document: OpenDocument
      let figures: [OpenDocument.Value]
    }

    private let content: Mutex<Content?>

    /// Takes what Cairo has written, not encrypted.
    /// - Throws: ``FinishingError`` when it cannot be read.
    public init(_ bytes: [UInt8]) throws(FinishingError) {
      let document = try OpenDocument.reading(bytes)
      ArtifactMarking.complete(document)
      var structure = StructureCompletion()
      structure.complete(document)
      LinkNaming.complete(document)
      try document.check()
      content = Mutex(Content(document: document, figures: structure.figures))
    }

    /// The document; its figures take their texts off the first ones.
    func taken(describedBy texts: inout ArraySlice<String>) throws(FinishingError) -> OpenDocument {
      guard let content = content.withLock({ $0.take() }) else { throw .parts }
      StructureCompletion.describe(content.figures, by: texts, in: content.document)
      texts = texts.dropFirst(content.figures.count)
      return content.document
    }
  }
}
