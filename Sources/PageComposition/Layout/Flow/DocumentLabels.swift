import VectorDrawing

/// The numbers of tables and figures and the names of headings, assigned before anything is set.
struct DocumentLabels {
  /// A section or a display in the list of contents.
  struct Entry {
    /// Its destination.
    var key: String
    /// "Table 3"; empty for a section.
    var label: String
    var title: RichText
  }

  /// Sections of level 1 and every figure, table and listing, in reading order.
  private(set) var entries: [Entry] = []
  private var labels: [String: String] = [:]
  private var headingNames: [String] = []

  /// Numbers the blocks in reading order.
  init(_ blocks: [Block]) {
    var counts = Counts()
    var untitled: [(heading: Int, entry: Int?)] = []
    walk(blocks, &counts, &untitled)
    var number = 0
    for (heading, entry) in untitled {
      repeat { number += 1 } while labels["section-\(number)"] != nil
      headingNames[heading] = "section-\(number)"
      if let entry { entries[entry].key = headingNames[heading] }
    }
  }

  private struct Counts {
    var tables = 0
    var figures = 0
    var listings = 0
  }

  /// Returns "Table 3", "Figure 2" or the text of a heading; `nil` for an unknown key.
  func label(of key: String) -> String? { labels[key] }

  /// Returns the destination of the heading with this number, counted from 0 in reading order.
  func headingDestination(_ index: Int) -> String {
    headingNames.indices.contains(index) ? headingNames[index] : "section-\(index + 1)"
  }

  /// Returns the number of headings among blocks and within them.
  static func headings(in blocks: some Sequence<Block>) -> Int {
    blocks.reduce(0) { sum, block in
      switch block {
      case .heading: sum + 1
      case .list(let list): sum + list.items.reduce(0) { $0 + headings(in: $1) }
      case .callout(let callout): sum + headings(in: callout.blocks)
      case .keepTogether(let inner), .landscape(let inner): sum + headings(in: inner)
      case .paragraph, .table, .figure, .fullPage, .factTiles, .answerRows, .spacer, .rule,
        .pageBreak, .contents:
        sum
      }
    }
  }

  private mutating func add(_ key: String, _ label: String) {
    if labels[key] == nil { labels[key] = label }
  }

  private mutating func add(_ caption: Caption, _ label: String) {
    add(caption.key, label)
    entries.append(Entry(key: caption.key, label: label, title: caption.title))
  }

  private mutating func walk(
    _ blocks: [Block], _ counts: inout Counts,
    _ untitled: inout [(heading: Int, entry: Int?)]
  ) {
    for block in blocks {
      switch block {
      case .heading(let heading):
        if heading.level == 1 {
          entries.append(Entry(key: heading.destination ?? "", label: "", title: heading.text))
        }
        if let destination = heading.destination {
          add(destination, heading.text.plainText)
          headingNames.append(destination)
        } else {
          untitled.append((headingNames.count, heading.level == 1 ? entries.count - 1 : nil))
          headingNames.append("")
        }
      case .table(let table):
        guard let caption = table.caption else { continue }
        switch table.kind {
        case .table:
          counts.tables += 1
          add(caption, "Table\u{A0}\(counts.tables)")
        case .listing:
          counts.listings += 1
          add(caption, "Listing\u{A0}\(counts.listings)")
        }
      case .figure(let figure):
        guard let caption = figure.caption else { continue }
        counts.figures += 1
        add(caption, "Figure\u{A0}\(counts.figures)")
      case .fullPage(let page):
        if let destination = page.destination { add(destination, page.title ?? destination) }
      case .list(let list):
        for item in list.items { walk(item, &counts, &untitled) }
      case .callout(let callout): walk(callout.blocks, &counts, &untitled)
      case .keepTogether(let inner), .landscape(let inner): walk(inner, &counts, &untitled)
      case .paragraph, .factTiles, .answerRows, .spacer, .rule, .pageBreak, .contents: break
      }
    }
  }
}
