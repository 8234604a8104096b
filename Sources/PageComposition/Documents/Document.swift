public import VectorDrawing

/// A document as its author thinks of it: blocks in reading order, without pages.
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
  /// What the document says about itself.
  public var metadata: DocumentMetadata
  /// Paper, margins, type and colours.
  public var pageStyle: PageStyle
  /// What stands at the head of every page.
  public var runningHead: RunningLine
  /// What stands at the foot of every page.
  public var runningFoot: RunningLine
  /// The blocks in reading order.
  public var blocks: [Block]

  /// States a document.
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
  /// At least one page, even of nothing. The same document and measurer give the same pages.
  public func pages(measurer: any TextMeasurer) -> ComposedDocument {
    let text = TextLayout(
      measurer: measurer, style: pageStyle, labels: DocumentLabels(blocks))
    let running = RunningLayout(self, text: text)
    let paper = pageStyle.extent
    let flow = FlowLayout(
      text: text, uprightRoom: running.room(on: paper),
      landscapeRoom: running.room(on: Extent(paper.height, paper.width)))
    flow.set(blocks, in: FlowLayout.Place(x: 0, width: flow.room.width, groups: []))
    let broken = PageBreaking.pages(flow)
    let filled = PageNumbers(broken).numbered(broken, text)
    let assembly = PageAssembly(style: pageStyle, groups: flow.groups, running: running)
    var links = LinkCheck()
    let pages = links.checked(
      filled.enumerated().map { index, page in
        assembly.drawing(of: page, number: index + 1, of: filled.count)
      })
    return ComposedDocument(
      metadata: metadata, pages: pages,
      outline: OutlineTree.entries(flow.outline.filter { links.has($0.destination) }[...]),
      unresolvedKeys: links.unresolved, repeatedDestinations: links.repeated)
  }
}
