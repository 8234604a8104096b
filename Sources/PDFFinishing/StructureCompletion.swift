/// Completes the structure tree that Cairo 1.16 has written (PDF 1.7, 14.7 and 14.8).
///
/// Cairo puts every element directly under the root and writes no attributes. This adds one
/// `Document` above all, the text in place of each figure, the scope and span of header cells, and
/// the body of list items.
struct StructureCompletion {
  typealias Value = OpenDocument.Value

  /// An element as it was found.
  private struct Element {
    let value: Value
    let number: Int32
    let kind: String
  }

  /// The figures, in the order of the pages, for ``describe(_:by:in:)``.
  private(set) var figures: [Value] = []
  /// Attributes by their syntax: cells of a kind share them.
  private var attributes: [String: Value] = [:]

  /// Completes the elements of a document; one without a tree stays as it is.
  mutating func complete(_ document: borrowing OpenDocument) {
    var seen: Set<Int32> = []
    var pending = Array(Self.elements(in: Self.tree(of: document), document).reversed())
    while let element = pending.popLast() {
      // A tree that contains itself ends there.
      guard seen.insert(element.number).inserted else { continue }
      let value = element.value
      if element.kind == "/Table" || element.kind == "/Figure" {
        Self.gatherCaptions(of: value, document)
      }
      let parts = Self.elements(in: value, document)
      pending += parts.reversed()
      switch element.kind {
      case "/Figure": figures.append(value)
      case "/Table": completeTable(parts, document)
      case "/LI": Self.addBody(value, parts, document)
      default: break
      }
    }
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
    for element in elements(in: tree, document) { document.set("/P", of: element.value, to: top) }
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

  private static func elements(
    in element: Value?, _ document: borrowing OpenDocument
  ) -> [Element] {
    document.items(document.entry("/K", of: element)).compactMap { Self.element($0, document) }
  }

  /// A kid that is an element; the others are content of a page.
  private static func element(_ kid: Value, _ document: borrowing OpenDocument) -> Element? {
    let number = document.number(of: kid)
    guard number != 0 else { return nil }
    let kind = document.name(document.entry("/S", of: kid))
    return kind.isEmpty ? nil : Element(value: kid, number: number, kind: kind)
  }

  /// Several lines of a caption become paragraphs of one, which comes first.
  private static func gatherCaptions(of element: Value, _ document: borrowing OpenDocument) {
    var captions: [Value] = []
    var others: [Value] = []
    for kid in document.items(document.entry("/K", of: element)) {
      let isCaption = Self.element(kid, document)?.kind == "/Caption"
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
  private mutating func completeTable(_ parts: [Element], _ document: borrowing OpenDocument) {
    let rows = parts.filter { $0.kind == "/TR" }.map { Self.elements(in: $0.value, document) }
    let columns = rows.map(\.count).max() ?? 0
    for cells in rows {
      let isHead = cells.count > 1 && cells.allSatisfy { $0.kind == "/TH" }
      let span = cells.count == 1 && columns > 1 ? " /ColSpan \(columns)" : ""
      for cell in cells where cell.kind == "/TH" || !span.isEmpty {
        let scope = cell.kind == "/TH" ? " /Scope \(isHead ? "/Column" : "/Row")" : ""
        document.set("/A", of: cell.value, to: tableAttribute(scope + span, document))
      }
    }
  }

  private mutating func tableAttribute(
    _ syntax: String, _ document: borrowing OpenDocument
  ) -> Value? {
    if let known = attributes[syntax] { return known }
    let attribute = document.added(document.parsed("<< /O /Table\(syntax) >>"))
    attributes[syntax] = attribute
    return attribute
  }

  /// The parts of a list item stand in its body. An item that holds page content itself is left:
  /// the content names its parent in another table.
  private static func addBody(
    _ item: Value, _ parts: [Element], _ document: borrowing OpenDocument
  ) {
    guard let kids = document.entry("/K", of: item), document.items(kids).count == parts.count
    else { return }
    let body = added("/LBody", below: item, kids: kids, document)
    document.set("/K", of: item, to: body)
    for part in parts { document.set("/P", of: part.value, to: body) }
  }
}
