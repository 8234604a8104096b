public import VectorDrawing

/// A document as its author writes it: blocks in reading order, without pages.
///
/// ```swift
/// let document = Document(
///   metadata: metadata,
///   runningHead: RunningLine(left: "MANUS", centre: .strong("OPEN SESSION"), right: "a1b2c3"),
///   runningFoot: RunningLine(left: "Data cut-off 1 November 2026", right: .pageNumber),
///   blocks: [
///     .heading(Heading(1, "Healing", destination: "healing")),
///     .paragraph(["Half of the ulcers healed, see ", .reference("healing-time"), "."]),
///     .table(table), .figure(figure),
///   ])
/// let composed = document.pages(measurer: measurer)
/// ```
public struct Document: Sendable {
  /// The document's metadata.
  public var metadata: DocumentMetadata
  /// Paper, margins, type and colours.
  public var pageStyle: PageStyle
  /// The running head of every page.
  public var runningHead: RunningLine
  /// The running foot of every page.
  public var runningFoot: RunningLine
  /// The blocks in reading order.
  public var blocks: [Block]

  /// Creates a document.
  public init(
    metadata: DocumentMetadata, pageStyle: PageStyle = PageStyle(), runningHead: RunningLine,
    runningFoot: RunningLine, blocks: [Block]
  ) {
    self.metadata = metadata
    self.pageStyle = pageStyle
    self.runningHead = runningHead
    self.runningFoot = runningFoot
    self.blocks = blocks
  }

  /// Numbers tables and figures, resolves references, and breaks the document into pages.
  ///
  /// There is at least one page, even if the document is empty. The same document and measurer give
  /// the same pages.
  public func pages(measurer: any TextMeasurer) -> ComposedDocument {
    let layout = DocumentLayout(self)
    return layout.pages(
      of: layout.stretches.indices.map { layout.set($0, measurer: measurer) }, measurer: measurer)
  }
}
