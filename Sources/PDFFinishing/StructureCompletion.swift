/// Completes the structure tree that Cairo 1.16 has written (PDF 1.7, 14.7 and 14.8).
///
/// Cairo hangs every element at the root and writes no attributes. Added are one `Document` above
/// all, the text in place of each figure, the scope and span of header cells, and the body of list
/// items.
struct StructureCompletion {
  /// The text in place of each figure, in the order of the pages.
  private let figureTexts: [String]
  private let language: String
  private var figures = 0

  init(figureTexts: [String], language: String) {
    self.figureTexts = figureTexts
    self.language = language
  }

  /// Completes the tree; a document without one stays as it is.
  mutating func complete(_ document: inout PlainDocument) {
    guard let tree = document.value("/StructTreeRoot", of: document.root)?.number,
      let kids = document.value("/K", of: tree)
    else { return }
    let top = document.add(element("/Document", below: tree, kids: kids))
    document.set("/Lang", of: top, to: .text(language))
    document.set("/K", of: tree, to: .reference(top))
    var pending: [Int] = []
    for kid in elements(document.items(kids), document) {
      document.set("/P", of: kid, to: .reference(top))
      pending.append(kid)
    }
    pending.reverse()
    while let element = pending.popLast() {
      let kind = kind(of: element, document)
      if kind == "/Table" || kind == "/Figure" { gatherCaptions(of: element, &document) }
      pending += elements(in: element, document).reversed()
      switch kind {
      case "/Figure": describe(element, &document)
      case "/Table": completeTable(element, &document)
      case "/LI": addBody(element, &document)
      default: break
      }
    }
  }

  private func element(_ kind: String, below parent: Int, kids: PDFValue) -> PDFObject {
    var object = PDFObject()
    object.dictionary.append("/Type", .name("/StructElem"))
    object.dictionary.append("/S", .name(kind))
    object.dictionary.append("/P", .reference(parent))
    object.dictionary.append("/K", kids)
    return object
  }

  private func kind(of element: Int, _ document: PlainDocument) -> String {
    document.value("/S", of: element)?.name ?? ""
  }

  /// Which of the kids of an element are elements; the others are content of a page.
  private func elements(_ kids: [PDFValue], _ document: PlainDocument) -> [Int] {
    kids.compactMap { kid in
      kid.number.flatMap { document.value("/S", of: $0) == nil ? nil : $0 }
    }
  }

  private func elements(in element: Int, _ document: PlainDocument) -> [Int] {
    elements(document.items(document.value("/K", of: element)), document)
  }

  /// Several lines of a caption become paragraphs of one, which stands first.
  private func gatherCaptions(of element: Int, _ document: inout PlainDocument) {
    let kids = document.items(document.value("/K", of: element))
    let captions = elements(kids, document).filter { kind(of: $0, document) == "/Caption" }
    guard captions.count > 1 else { return }
    let whole = document.add(
      self.element("/Caption", below: element, kids: .array(captions.map { .reference($0) })))
    for caption in captions {
      document.set("/S", of: caption, to: .name("/P"))
      document.set("/P", of: caption, to: .reference(whole))
    }
    let gathered = Set(captions)
    let others = kids.filter { kid in kid.number.map { !gathered.contains($0) } ?? true }
    document.set("/K", of: element, to: .array([.reference(whole)] + others))
  }

  private mutating func describe(_ figure: Int, _ document: inout PlainDocument) {
    let text = figures < figureTexts.count ? figureTexts[figures] : ""
    document.set("/Alt", of: figure, to: .text(text.isEmpty ? "Figure" : text))
    figures += 1
  }

  /// A header cell in a row of header cells heads its column, another one its row; a cell that is
  /// alone in its row spans the table.
  private func completeTable(_ table: Int, _ document: inout PlainDocument) {
    var rows: [[(cell: Int, isHeader: Bool)]] = []
    for row in elements(in: table, document) where kind(of: row, document) == "/TR" {
      rows.append(elements(in: row, document).map { ($0, kind(of: $0, document) == "/TH") })
    }
    let columns = rows.map(\.count).max() ?? 0
    for cells in rows {
      let isHead = cells.count > 1 && cells.allSatisfy(\.isHeader)
      let span = cells.count == 1 && columns > 1 ? " /ColSpan \(columns)" : ""
      for (cell, isHeader) in cells where isHeader || !span.isEmpty {
        let scope = isHeader ? " /Scope \(isHead ? "/Column" : "/Row")" : ""
        document.set("/A", of: cell, to: .syntax("<< /O /Table\(scope)\(span) >>"))
      }
    }
  }

  /// The parts of a list item stand in its body. An item that holds page content itself is left:
  /// the content names its parent in another table.
  private func addBody(_ item: Int, _ document: inout PlainDocument) {
    guard let kids = document.value("/K", of: item) else { return }
    let all = document.items(kids)
    let parts = elements(all, document)
    guard parts.count == all.count else { return }
    let body = document.add(element("/LBody", below: item, kids: kids))
    document.set("/K", of: item, to: .reference(body))
    for part in parts { document.set("/P", of: part, to: .reference(body)) }
  }
}
