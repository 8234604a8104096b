/// Completes the structure tree that Cairo 1.16 has written (PDF 1.7, 14.7 and 14.8).
///
/// Cairo hangs every element at the root and writes no attributes. Added are one `Document` above
/// all, the text in place of each figure, the scope and span of header cells, and the body of list
/// items.
enum StructureCompletion {
  typealias Value = OpenDocument.Value

  /// Completes the elements of a document; the figures, in the order of its pages, for
  /// ``describe(_:by:in:)``. A document without a tree stays as it is.
  static func complete(_ document: borrowing OpenDocument) -> [Value] {
    var figures: [Value] = []
    var seen: Set<Int32> = []
    var pending = Array(elements(in: tree(of: document), document).reversed())
    while let element = pending.popLast() {
      // A tree that bites its tail ends there.
      guard seen.insert(document.number(of: element)).inserted else { continue }
      let kind = kind(of: element, document)
      if kind == "/Table" || kind == "/Figure" { gatherCaptions(of: element, document) }
      pending += elements(in: element, document).reversed()
      switch kind {
      case "/Figure": figures.append(element)
      case "/Table": completeTable(element, document)
      case "/LI": addBody(element, document)
      default: break
      }
    }
    return figures
  }

  /// Gives figures the texts in their place.
  static func describe(
    _ figures: [Value], by texts: ArraySlice<String>, in document: borrowing OpenDocument
  ) {
    for (place, figure) in figures.enumerated() {
      let text = place < texts.count ? texts[texts.startIndex + place] : ""
      document.set("/Alt", of: figure, to: document.string(text.isEmpty ? "Figure" : text))
    }
  }

  /// Puts one `Document` above all elements.
  static func addTop(to document: borrowing OpenDocument, language: String) {
    let tree = tree(of: document)
    guard let kids = document.entry("/K", of: tree) else { return }
    let top = added("/Document", below: tree, kids: kids, document)
    document.set("/Lang", of: top, to: document.string(language))
    for element in elements(in: tree, document) { document.set("/P", of: element, to: top) }
    document.set("/K", of: tree, to: top)
  }

  private static func tree(of document: borrowing OpenDocument) -> Value? {
    document.entry("/StructTreeRoot", of: document.root)
  }

  private static func added(
    _ kind: String, below parent: Value?, kids: Value?, _ document: borrowing OpenDocument
  ) -> Value? {
    let element = document.added(document.parsed("<< /Type /StructElem /S \(kind) >>"))
    document.set("/P", of: element, to: parent)
    document.set("/K", of: element, to: kids)
    return element
  }

  private static func kind(of element: Value, _ document: borrowing OpenDocument) -> String {
    document.name(document.entry("/S", of: element))
  }

  /// Which of the kids of an element are elements; the others are content of a page.
  private static func elements(
    in element: Value?, _ document: borrowing OpenDocument
  ) -> [Value] {
    document.items(document.entry("/K", of: element)).filter { isElement($0, document) }
  }

  private static func isElement(_ kid: Value, _ document: borrowing OpenDocument) -> Bool {
    document.number(of: kid) != 0 && document.entry("/S", of: kid) != nil
  }

  /// Several lines of a caption become paragraphs of one, which stands first.
  private static func gatherCaptions(of element: Value, _ document: borrowing OpenDocument) {
    var captions: [Value] = []
    var others: [Value] = []
    for kid in document.items(document.entry("/K", of: element)) {
      let isCaption = isElement(kid, document) && kind(of: kid, document) == "/Caption"
      if isCaption { captions.append(kid) } else { others.append(kid) }
    }
    guard captions.count > 1,
      let whole = added("/Caption", below: element, kids: document.array(captions), document)
    else { return }
    for caption in captions {
      document.set("/S", of: caption, to: document.parsed("/P"))
      document.set("/P", of: caption, to: whole)
    }
    document.set("/K", of: element, to: document.array([whole] + others))
  }

  /// A header cell in a row of header cells heads its column, another one its row; a cell that is
  /// alone in its row spans the table.
  private static func completeTable(_ table: Value, _ document: borrowing OpenDocument) {
    var rows: [[(cell: Value, isHeader: Bool)]] = []
    for row in elements(in: table, document) where kind(of: row, document) == "/TR" {
      rows.append(elements(in: row, document).map { ($0, kind(of: $0, document) == "/TH") })
    }
    let columns = rows.map(\.count).max() ?? 0
    for cells in rows {
      let isHead = cells.count > 1 && cells.allSatisfy(\.isHeader)
      let span = cells.count == 1 && columns > 1 ? " /ColSpan \(columns)" : ""
      for (cell, isHeader) in cells where isHeader || !span.isEmpty {
        let scope = isHeader ? " /Scope \(isHead ? "/Column" : "/Row")" : ""
        document.set("/A", of: cell, to: document.parsed("<< /O /Table\(scope)\(span) >>"))
      }
    }
  }

  /// The parts of a list item stand in its body. An item that holds page content itself is left:
  /// the content names its parent in another table.
  private static func addBody(_ item: Value, _ document: borrowing OpenDocument) {
    guard let kids = document.entry("/K", of: item) else { return }
    let parts = document.items(kids)
    guard parts.allSatisfy({ isElement($0, document) }) else { return }
    let body = added("/LBody", below: item, kids: kids, document)
    document.set("/K", of: item, to: body)
    for part in parts { document.set("/P", of: part, to: body) }
  }
}
