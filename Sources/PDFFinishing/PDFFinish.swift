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
  /// - Throws: ``FinishingError`` when libqpdf cannot read or write the document.
  public static func finished(
    _ document: [UInt8], metadata: DocumentMetadata, figureTexts: [String],
    passphrase: Passphrase? = nil
  ) throws(FinishingError) -> [UInt8] {
    try OpenDocument.open(document) { (document) throws(FinishingError) -> [UInt8] in
      completeCatalogue(document, metadata)
      var structure = StructureCompletion(figureTexts: figureTexts, language: language)
      structure.complete(document)
      try completePages(document)
      try document.check()
      return try document.written(passphrase: passphrase)
    }
  }

  private static func completeCatalogue(
    _ document: borrowing OpenDocument, _ metadata: DocumentMetadata
  ) {
    let root = document.root
    document.set("/Lang", of: root, to: document.string(language))
    document.set("/MarkInfo", of: root, to: document.parsed("<< /Marked true >>"))
    document.set(
      "/ViewerPreferences", of: root, to: document.parsed("<< /DisplayDocTitle true >>"))
    document.set(
      "/PageLabels", of: root, to: document.parsed("<< /Nums [ 0 << /S /D >> ] >>"))
    let packet = document.stream(
      MetadataPacket.bytes(metadata, language: language, claimsPDFUA: true))
    let facts = document.dictionary(ofStream: packet)
    document.set("/Type", of: facts, to: document.parsed("/Metadata"))
    document.set("/Subtype", of: facts, to: document.parsed("/XML"))
    document.set("/Metadata", of: root, to: packet)
  }

  private static func completePages(
    _ document: borrowing OpenDocument
  ) throws(FinishingError) {
    for index in 0..<document.pageCount {
      let page = document.page(index)
      document.set("/Tabs", of: page, to: document.parsed("/S"))
      for link in document.items(document.value("/Annots", of: page))
      where document.isDictionary(link) && !document.has("/Contents", link) {
        document.set("/Contents", of: link, to: document.string(name(ofLink: link, document)))
      }
      if let marked = ArtifactMarking.marked(try document.content(ofPage: page)) {
        document.set("/Contents", of: page, to: document.compressedStream(marked))
      }
      document.releaseObjects()
    }
  }

  /// Where a link leads, in words.
  private static func name(
    ofLink link: OpenDocument.Object, _ document: borrowing OpenDocument
  ) -> String {
    let destination = document.text(document.value("/Dest", of: link))
    if !destination.isEmpty { return "To “\(destination)” in this document" }
    let action = document.value("/A", of: link)
    let address =
      document.isDictionary(action) ? document.text(document.value("/URI", of: action)) : ""
    return address.isEmpty ? "Link" : "To \(address)"
  }
}
