import VectorDrawing

/// Numbers of tables and figures and names of headings, given before anything is set.
struct DocumentLabels {
  private var labels: [String: String] = [:]
  private var headingNames: [String] = []

  /// Walks through the blocks in reading order and counts.
  init(_ blocks: [Block]) {
    var counts = (tables: 0, figures: 0)
    var untitled: [Int] = []
    walk(blocks, &counts, &untitled)
    var number = 0
    for index in untitled {
      repeat { number += 1 } while labels["section-\(number)"] != nil
      headingNames[index] = "section-\(number)"
    }
  }

  /// "Table 3", "Figure 2" or a heading's words; `nil` for a key that nothing has.
  func label(of key: String) -> String? { labels[key] }

  /// The destination of the heading with this number, counted from 0 in reading order.
  func headingDestination(_ index: Int) -> String {
    headingNames.indices.contains(index) ? headingNames[index] : "section-\(index + 1)"
  }

  private mutating func add(_ key: String, _ label: String) {
    if labels[key] == nil { labels[key] = label }
  }

  private mutating func walk(
    _ blocks: [Block], _ counts: inout (tables: Int, figures: Int), _ untitled: inout [Int]
  ) {
    for block in blocks {
      switch block {
      case .heading(let heading):
        if let destination = heading.destination {
          add(destination, heading.text.plainText)
          headingNames.append(destination)
        } else {
          untitled.append(headingNames.count)
          headingNames.append("")
        }
      case .table(let table):
        guard let caption = table.caption else { continue }
        counts.tables += 1
        add(caption.key, "Table\u{A0}\(counts.tables)")
      case .figure(let figure):
        guard let caption = figure.caption else { continue }
        counts.figures += 1
        add(caption.key, "Figure\u{A0}\(counts.figures)")
      case .fullPage(let page):
        if let destination = page.destination { add(destination, page.title ?? destination) }
      case .list(let list):
        for item in list.items { walk(item, &counts, &untitled) }
      case .callout(let callout): walk(callout.blocks, &counts, &untitled)
      case .keepTogether(let inner), .landscape(let inner): walk(inner, &counts, &untitled)
      case .paragraph, .factTiles, .answerRows, .spacer, .rule, .pageBreak: break
      }
    }
  }
}
