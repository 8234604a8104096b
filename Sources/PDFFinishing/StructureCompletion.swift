/// Completes the structure tree that Cairo 1.16 has written (PDF 1.7, 14.7 and 14.8).
///
/// Cairo hangs every element at the root and writes no attributes. Added are one `Document` above
/// all, the text in place of each figure, the scope and span of header cells, and the body of list
/// items.
struct StructureCompletion: ~Copyable {
  private typealias Object = OpenDocument.Object

  /// The text in place of each figure, in the order of the pages.
  private let figureTexts: [String]
  private let language: String
  private var figures = 0

  init(figureTexts: [String], language: String) {
    self.figureTexts = figureTexts
    self.language = language
  }

  /// Completes the tree; a document without one stays as it is.
  mutating func complete(_ document: borrowing OpenDocument) {
    let tree = document.value("/StructTreeRoot", of: document.root)
    guard document.isDictionary(tree), document.has("/K", tree) else { return }
    let kids = document.value("/K", of: tree)
    let top = document.indirect(document.parsed("<< /Type /StructElem /S /Document >>"))
    document.set("/Lang", of: top, to: document.string(language))
    document.set("/P", of: top, to: tree)
    document.set("/K", of: top, to: kids)
    document.set("/K", of: tree, to: top)
    var pending: [Object] = []
    for kid in document.items(kids) where isElement(kid, document) {
      document.set("/P", of: kid, to: top)
      pending.append(kid)
    }
    pending.reverse()
    while let element = pending.popLast() {
      gatherCaptions(of: element, document)
      pending += elements(in: element, document).reversed()
      switch document.name(document.value("/S", of: element)) {
      case "/Figure": describe(element, document)
      case "/Table": completeTable(element, document)
      case "/LI": addBody(element, document)
      default: break
      }
    }
  }

  private func isElement(_ object: Object, _ document: borrowing OpenDocument) -> Bool {
    document.isDictionary(object) && document.has("/S", object)
  }

  private func elements(
    in element: Object, _ document: borrowing OpenDocument
  ) -> [Object] {
    var found: [Object] = []
    for kid in document.items(document.value("/K", of: element)) where isElement(kid, document) {
      found.append(kid)
    }
    return found
  }

  /// Several lines of a caption become paragraphs of one, which stands first.
  private func gatherCaptions(of element: Object, _ document: borrowing OpenDocument) {
    guard ["/Table", "/Figure"].contains(document.name(document.value("/S", of: element))) else {
      return
    }
    let kids = document.items(document.value("/K", of: element))
    var captions: [Object] = []
    for kid in kids
    where isElement(kid, document) && document.name(document.value("/S", of: kid)) == "/Caption" {
      captions.append(kid)
    }
    guard captions.count > 1 else { return }
    let whole = document.indirect(document.parsed("<< /Type /StructElem /S /Caption >>"))
    document.set("/P", of: whole, to: element)
    document.set("/K", of: whole, to: document.array(captions))
    var others: [Object] = [whole]
    for kid in kids {
      if isElement(kid, document), document.name(document.value("/S", of: kid)) == "/Caption" {
        document.set("/S", of: kid, to: document.parsed("/P"))
        document.set("/P", of: kid, to: whole)
      } else {
        others.append(kid)
      }
    }
    document.set("/K", of: element, to: document.array(others))
  }

  private mutating func describe(_ figure: Object, _ document: borrowing OpenDocument) {
    let text = figures < figureTexts.count ? figureTexts[figures] : ""
    document.set("/Alt", of: figure, to: document.string(text.isEmpty ? "Figure" : text))
    figures += 1
  }

  /// A header cell in a row of header cells heads its column, another one its row; a cell that is
  /// alone in its row spans the table.
  private func completeTable(_ table: Object, _ document: borrowing OpenDocument) {
    var rows: [[(cell: Object, isHeader: Bool)]] = []
    for row in elements(in: table, document)
    where document.name(document.value("/S", of: row)) == "/TR" {
      var cells: [(cell: Object, isHeader: Bool)] = []
      for cell in elements(in: row, document) {
        cells.append((cell, document.name(document.value("/S", of: cell)) == "/TH"))
      }
      rows.append(cells)
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
  private func addBody(_ item: Object, _ document: borrowing OpenDocument) {
    let kids = document.value("/K", of: item)
    let parts = document.items(kids)
    for part in parts where !isElement(part, document) { return }
    let body = document.indirect(document.parsed("<< /Type /StructElem /S /LBody >>"))
    document.set("/P", of: body, to: item)
    document.set("/K", of: body, to: kids)
    document.set("/K", of: item, to: body)
    for part in parts { document.set("/P", of: part, to: body) }
  }
}
