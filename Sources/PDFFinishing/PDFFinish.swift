public import VectorDrawing

/// Does to a document what Cairo 1.16 cannot: makes it fit for reading software, for the web and,
/// with a passphrase, for the post.
public enum PDFFinish {
  /// The language of everything the program writes.
  public static let language = "en-GB"

  /// The finished document.
  ///
  /// Added are: a `Document` at the head of the structure, a text in place of each figure, scopes of
  /// header cells, artifact marks around rules and running lines, a name for each link, page labels,
  /// the language, the title in the window, and the metadata as XMP with the identifier of PDF/UA-1.
  /// The document is linearised (a viewer shows its first page before the rest has come), and
  /// its version is 1.7.
  ///
  /// Equal arguments give equal bytes, except with a passphrase: then salts, keys, initialisation
  /// vectors and the identifier are random, as they must be.
  /// - Parameters:
  ///   - document: as Cairo has written it, not encrypted.
  ///   - metadata: the same that Cairo was given.
  ///   - figureTexts: what stands in place of each figure, in the order of the pages; see
  ///     ``FigureTexts``.
  ///   - passphrase: what opens the document; `nil` for one that everybody can open.
  /// - Throws: ``FinishingError`` when the document cannot be read or, encrypted, written.
  public static func finished(
    _ document: [UInt8], metadata: DocumentMetadata, figureTexts: [String],
    passphrase: Passphrase? = nil
  ) throws(FinishingError) -> [UInt8] {
    try finished(
      [Part(document)], metadata: metadata, figureTexts: figureTexts, passphrase: passphrase)
  }

  /// The finished document of several that hold its pages in their order; see
  /// ``finished(_:metadata:figureTexts:passphrase:)``.
  ///
  /// Outline and information are those of the first part; links may lead from one to another.
  public static func finished(
    _ parts: [Part], metadata: DocumentMetadata, figureTexts: [String],
    passphrase: Passphrase? = nil
  ) throws(FinishingError) -> [UInt8] {
    guard var whole = PartMerging.merged(parts.map(\.document)) else { throw .form }
    completeCatalogue(&whole, metadata)
    var structure = StructureCompletion(figureTexts: figureTexts, language: language)
    structure.complete(&whole)
    completePages(&whole)
    guard let file = LinearisedFile.written(whole) else { throw .form }
    guard let passphrase else { return file }
    return try RewrittenDocument.encrypted(file, passphrase: passphrase)
  }

  /// A document, or some pages of one, with what can be done to pages by themselves: marked and
  /// compressed. Parts can be made on several threads.
  public struct Part: Sendable {
    let document: PlainDocument

    /// Takes what Cairo has written, not encrypted.
    /// - Throws: ``FinishingError`` when it cannot be read.
    public init(_ bytes: [UInt8]) throws(FinishingError) {
      var document = try PlainDocument(read: bytes)
      document.markArtifacts()
      document.compressStreams()
      self.document = document
    }
  }

  private static func completeCatalogue(
    _ document: inout PlainDocument, _ metadata: DocumentMetadata
  ) {
    let packet = document.add(
      stream: MetadataPacket.bytes(metadata, language: language, claimsPDFUA: true),
      ("/Type", .name("/Metadata")), ("/Subtype", .name("/XML")))
    document.change(document.root) { root in
      root["/Lang"] = .text(language)
      root["/MarkInfo"] = .syntax("<< /Marked true >>")
      root["/ViewerPreferences"] = .syntax("<< /DisplayDocTitle true >>")
      root["/PageLabels"] = .syntax("<< /Nums [ 0 << /S /D >> ] >>")
      root["/Metadata"] = .reference(packet)
    }
  }

  /// The pages are gone through in the order of the structure, and links have a name.
  private static func completePages(_ document: inout PlainDocument) {
    for page in document.pages {
      document.set("/Tabs", of: page, to: .name("/S"))
      for link in document.items(document.value("/Annots", of: page)).compactMap(\.number)
      where document.object(link) != nil && document.value("/Contents", of: link) == nil {
        document.set("/Contents", of: link, to: .text(name(ofLink: link, document)))
      }
    }
  }

  /// Where a link leads, in words.
  private static func name(ofLink link: Int, _ document: PlainDocument) -> String {
    let destination = document.text(document.value("/Dest", of: link))
    if !destination.isEmpty { return "To “\(destination)” in this document" }
    let action = document.dictionary(document.value("/A", of: link))
    let address = document.text(action?["/URI"])
    return address.isEmpty ? "Link" : "To \(address)"
  }
}
