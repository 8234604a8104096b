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
    var plain = try PlainDocument(read: document)
    completeCatalogue(&plain, metadata)
    var structure = StructureCompletion(figureTexts: figureTexts, language: language)
    structure.complete(&plain)
    completePages(&plain)
    plain.compressStreams()
    guard let file = LinearisedFile.written(plain) else { throw .form }
    guard let passphrase else { return file }
    return try RewrittenDocument.encrypted(file, passphrase: passphrase)
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

  private static func completePages(_ document: inout PlainDocument) {
    for page in document.pages {
      document.set("/Tabs", of: page, to: .name("/S"))
      for link in document.items(document.value("/Annots", of: page)).compactMap(\.number)
      where document.object(link) != nil && document.value("/Contents", of: link) == nil {
        document.set("/Contents", of: link, to: .text(name(ofLink: link, document)))
      }
      if let number = document.content(ofPage: page), let content = document.decoded(number),
        let marked = ArtifactMarking.marked(content)
      {
        document.setContent(number, to: marked)
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
