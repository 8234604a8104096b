import ClinicalWording
import PageComposition
import ReportTemplates
import UlcerAnalysis
import UlcerFigures
import UlcerRecords

extension DisplayComposition {
  /// Returns a display as it may be shown. Numbers from a file that was not read are replaced by a
  /// statement that nothing is known; the others get a note of the records excluded.
  func told(_ blocks: [Block], _ needs: DisplayNeeds) -> [Block] {
    let analysis = context.analysis
    if let notKnown = needs.notKnown(in: analysis) {
      return blocks.map { emptied($0, notKnown) }
    }
    guard let note = needs.note(in: analysis) else { return blocks }
    return blocks.map { DisplayComposition.noted($0, RichText(note)) }
  }

  private func emptied(_ block: Block, _ words: String) -> Block {
    // The population that a display would count is not known either.
    func caption(_ caption: Caption?) -> Caption? {
      caption.map {
        Caption(
          key: $0.key, title: $0.title,
          population: context.population("Treated participants", n: context.treated))
      }
    }
    switch block {
    case .table(var table):
      table.caption = caption(table.caption)
      table.rows = []
      table.notes = []
      table.emptyText = RichText(words)
      return .table(table)
    case .figure(let figure):
      return .table(
        Table(
          caption: caption(figure.caption), columns: [TableColumn("The figure is not drawn")],
          rows: [], notes: [RichText(words + ".")], source: figure.source,
          emptyText: "Not known"))
    case .keepTogether(let inner): return .keepTogether(inner.map { emptied($0, words) })
    case .landscape(let inner): return .landscape(inner.map { emptied($0, words) })
    default: return block
    }
  }

  private static func noted(_ block: Block, _ note: RichText) -> Block {
    switch block {
    case .table(var table):
      if table.rows.isEmpty { table.emptyText = "None known" }
      table.notes.insert(note, at: 0)
      return .table(table)
    case .figure(var figure):
      figure.notes.insert(note, at: 0)
      return .figure(figure)
    case .keepTogether(let inner): return .keepTogether(inner.map { noted($0, note) })
    case .landscape(let inner): return .landscape(inner.map { noted($0, note) })
    default: return block
    }
  }
}
