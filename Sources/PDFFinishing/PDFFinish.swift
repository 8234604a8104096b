public import VectorDrawing

/// Does to a document what Cairo 1.16 cannot: makes it fit for reading software and, with a
/// passphrase, for the post.
public enum PDFFinish {
  /// The language of everything the program writes.
  public static let language = "en-GB"

  /// The finished document.
  ///
  /// Added are: a `Document` at the head of the structure, a text in place of each figure, scopes of
  /// header cells, artifact marks around rules and running lines, a name for each link, page labels,
  /// the language, the title in the window, and the metadata as XMP with the identifier of PDF/UA-1.
  /// Its version is 1.7.
  ///
  /// Equal arguments give equal bytes, except with a passphrase: then salts, keys, initialisation
  /// vectors and the identifier are random, as they must be.
  /// - Parameters:
  ///   - document: as Cairo has written it, not encrypted.
  ///   - metadata: the same that Cairo was given.
  ///   - figureTexts: the text in place of each figure, in the order of the pages; see
  ///     ``FigureTexts``.
  ///   - passphrase: the passphrase that opens the document; `nil` for one that everybody can open.
  /// - Throws: ``FinishingError`` when the document cannot be read or written.
  public static func finished(
    _ document: [UInt8], metadata: DocumentMetadata, figureTexts: [String],
    passphrase: Passphrase? = nil
  ) throws(FinishingError) -> [UInt8] {
    try finished(
      [Part(document)], metadata: metadata, figureTexts: figureTexts, passphrase: passphrase)
  }

  /// The finished document of several that hold its pages in their order; see
  /// ``finished(_:metadata:figureTexts:passphrase:)``. The parts are used up.
  ///
  /// Outline and information are those of the first part; links may lead from one to another.
  /// - Parameter staysInMemory: the objects stay in memory, because the program ends soon: to
  ///   release them one by one takes a tenth of the time of a report.
  public static func finished(
    _ parts: [Part], metadata: DocumentMetadata, figureTexts: [String],
    passphrase: Passphrase? = nil, staysInMemory: Bool = false
  ) throws(FinishingError) -> [UInt8] {
    let whole = try merged(parts, figureTexts)
    StructureCompletion.addTop(to: whole, language: language)
    completeCatalogue(whole, metadata)
    let file = try whole.written(passphrase: passphrase)
    if staysInMemory { whole.abandon() }
    return file
  }

  private static func merged(
    _ parts: [Part], _ figureTexts: [String]
  ) throws(FinishingError) -> OpenDocument {
    guard let first = parts.first else { throw .parts }
    var texts = figureTexts[...]
    let whole = try first.taken(describedBy: &texts)
    guard parts.count > 1 else { return whole }
    var merging = try PartMerging(whole)
    for part in parts.dropFirst() {
      try merging.add(part.taken(describedBy: &texts), to: whole)
    }
    merging.finish(whole)
    return whole
  }

  private static func completeCatalogue(
    _ document: borrowing OpenDocument, _ metadata: DocumentMetadata
  ) {
    let root = document.root
    let packet = document.added(
      stream: MetadataPacket.bytes(metadata, language: language, claimsPDFUA: true))
    document.set("/Type", of: packet, to: document.parsed("/Metadata"))
    document.set("/Subtype", of: packet, to: document.parsed("/XML"))
    document.set("/Metadata", of: root, to: packet)
    document.set("/Lang", of: root, to: document.string(language))
    document.set("/MarkInfo", of: root, to: document.parsed("<< /Marked true >>"))
    document.set("/ViewerPreferences", of: root, to: document.parsed("<< /DisplayDocTitle true >>"))
    document.set("/PageLabels", of: root, to: document.parsed("<< /Nums [ 0 << /S /D >> ] >>"))
  }
}

/// The reason why a document could not be finished.
public enum FinishingError: Error, Hashable, Sendable, CustomStringConvertible {
  /// libqpdf gave up, or found something wrong in the document; its own words.
  case library(String)
  /// The document is sound but not in a form that can be put together with others.
  case form
  /// There is no part, or one that went into another document.
  case parts

  /// The failure as a sentence without a full stop.
  public var description: String {
    switch self {
    case .library(let words): "libqpdf reports: \(words)"
    case .form: "the document's named places or elements stand in branches"
    case .parts: "the document has no parts of its own"
    }
  }
}
