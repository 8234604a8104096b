public import VectorDrawing

/// The layout of a document in stretches that can be set separately, each on its own thread with
/// its own measurer. The pages are the same as those of ``Document/pages(measurer:)``.
///
/// ```swift
/// let layout = DocumentLayout(document)
/// let set = layout.stretches.indices.map { layout.set($0, measurer: measurer) }
/// let composed = layout.pages(of: set, measurer: measurer)
/// ```
public struct DocumentLayout: Sendable {
  /// The blocks of each stretch. A stretch begins with a heading that starts a page, so that the
  /// blocks before it do not affect its setting.
  public let stretches: [Range<Int>]

  private let document: Document
  private let labels: DocumentLabels
  /// The number of headings before each stretch.
  private let headings: [Int]

  /// The largest number of stretches: each is some tens of milliseconds of work in a long document.
  private static let most = 16

  /// Numbers tables and figures, and finds the stretches of a document; at least one.
  public init(_ document: Document) { self.init(document, most: DocumentLayout.most) }

  /// Finds at most this number of stretches.
  init(_ document: Document, most: Int) {
    self.document = document
    labels = DocumentLabels(document.blocks)
    let starts = document.blocks.indices.filter { index in
      if index > 0, case .heading(let heading) = document.blocks[index] {
        heading.startsPage
      } else {
        false
      }
    }
    // Adjacent stretches are joined until few enough are left.
    let step = max(1, (starts.count + most) / max(1, most))
    let kept = [0] + starts.enumerated().filter { $0.offset % step == step - 1 }.map(\.element)
    let ends = kept.dropFirst() + [document.blocks.count]
    stretches = zip(kept, ends).map { $0..<$1 }
    var headings: [Int] = []
    var before = 0
    for stretch in stretches {
      headings.append(before)
      before += DocumentLabels.headings(in: document.blocks[stretch])
    }
    self.headings = headings
  }

  /// A stretch whose lines are broken and whose figures are drawn.
  public struct SetStretch: Sendable {
    fileprivate let items: [FlowItem]
    fileprivate let groups: [StripGroup]
    fileprivate let resumptions: [Strip]
    fileprivate let outline: [(level: Int, title: String, destination: String)]
  }

  /// Sets one of the stretches.
  public func set(_ stretch: Int, measurer: any TextMeasurer) -> SetStretch {
    let flow = flow(TextLayout(measurer: measurer, style: document.pageStyle, labels: labels))
    guard stretches.indices.contains(stretch) else {
      return SetStretch(items: [], groups: [], resumptions: [], outline: [])
    }
    flow.headingCount = headings[stretch]
    flow.set(
      Array(document.blocks[stretches[stretch]]),
      in: FlowLayout.Place(x: 0, width: flow.room.width, groups: []))
    return SetStretch(
      items: flow.items, groups: flow.groups, resumptions: flow.resumptions,
      outline: flow.outline)
  }

  /// Returns the pages of all stretches, which are given in order.
  public func pages(of stretches: [SetStretch], measurer: any TextMeasurer) -> ComposedDocument {
    let text = TextLayout(measurer: measurer, style: document.pageStyle, labels: labels)
    let flow = flow(text)
    for stretch in stretches {
      let (groups, resumptions) = (flow.groups.count, flow.resumptions.count)
      flow.items += stretch.items.map { $0.moved(groups: groups, resumptions: resumptions) }
      flow.groups += stretch.groups.map { $0.moved(groups: groups, resumptions: resumptions) }
      flow.resumptions += stretch.resumptions.map {
        $0.moved(groups: groups, resumptions: resumptions)
      }
      flow.outline += stretch.outline
    }
    return pages(of: flow, text)
  }

  private func flow(_ text: TextLayout) -> FlowLayout {
    let running = RunningLayout(document, text: text)
    let paper = document.pageStyle.extent
    return FlowLayout(
      text: text, uprightRoom: running.room(on: paper),
      landscapeRoom: running.room(on: Extent(paper.height, paper.width)))
  }

  private func pages(of flow: FlowLayout, _ text: TextLayout) -> ComposedDocument {
    let broken = PageBreaking.pages(flow)
    let filled = PageNumbers(broken).numbered(broken, text)
    let assembly = PageAssembly(
      style: document.pageStyle, groups: flow.groups,
      running: RunningLayout(document, text: text))
    var links = LinkCheck()
    let pages = links.checked(
      filled.enumerated().map { index, page in
        assembly.drawing(of: page, number: index + 1, of: filled.count)
      })
    return ComposedDocument(
      metadata: document.metadata, pages: pages,
      outline: OutlineTree.entries(flow.outline.filter { links.has($0.destination) }[...]),
      unresolvedKeys: links.unresolved, repeatedDestinations: links.repeated)
  }
}

extension FlowItem {
  /// Returns the item as part of a longer flow, after this number of groups and resumptions.
  fileprivate func moved(groups: Int, resumptions: Int) -> FlowItem {
    if case .strip(let strip) = self {
      .strip(strip.moved(groups: groups, resumptions: resumptions))
    } else {
      self
    }
  }
}

extension Strip {
  fileprivate func moved(groups: Int, resumptions: Int) -> Strip {
    guard groups > 0 || resumptions > 0 else { return self }
    var result = self
    result.groups = result.groups.map { $0 + groups }
    result.resumption = result.resumption.map { $0 + resumptions }
    return result
  }
}

extension StripGroup {
  fileprivate func moved(groups: Int, resumptions: Int) -> StripGroup {
    var result = self
    result.continuationHead = result.continuationHead.map {
      $0.moved(groups: groups, resumptions: resumptions)
    }
    return result
  }
}
