import PageComposition
import ReportTemplates
import UlcerAnalysis
import UlcerRecords

/// The files that a display rests on: without those it must have, it says why it is empty; of the
/// others it says what is left out.
struct DisplayNeeds {
  /// Files without any one of which nothing can be shown.
  var every: [RecordFile] = []
  /// Files of which one is enough to show something.
  var some: [RecordFile] = []

  init(every: [RecordFile] = [], some: [RecordFile] = []) {
    self.every = every
    self.some = some
  }

  /// - Parameter title: the directive, e.g. `table max-grade`.
  init(_ title: String, _ plan: StudyPlan) {
    self.init(
      displayOf: title.split(separator: " ").dropFirst().first.map(String.init) ?? title, plan)
  }

  /// - Parameter kind: a chart that stands alone.
  init(_ kind: ChartKind, _ plan: StudyPlan) {
    self.init(displayOf: kind.rawValue, plan)
  }

  private init(displayOf name: String, _ plan: StudyPlan) {
    switch name {
    case "adverse-events", "adverse-events-by-term", "serious-events", "fatal-events",
      "expedited-candidates", "max-grade", "adverse-event-timeline", "absent-events":
      self.init(every: [.adverseEvents])
    case "imputed-dates": self.init(some: [.adverseEvents, .ulcers])
    case "monitoring-boundary", "monitoring-course":
      self.init(
        every: [.adverseEvents],
        some: Answer.monitoring.needs(plan).map(\.file).filter { $0 != .participants })
    case "healing", "healing-curve", "swimmer", "hand-map", "cumulative-incidence", "recurrence",
      "waterfall", "worsening", "recurrence-by-place", "places", "curve", "ulcers", "trajectory":
      self.init(every: [.ulcers])
    case "new-ulcers": self.init(every: [.ulcers], some: [.visits])
    case "visits": self.init(every: [.visits])
    case "scores": self.init(every: [.scores])
    case "local-toxicity", "local-toxicity-windows", "local-toxicity-signs":
      self.init(some: [.localReactions, .ulcers, .adverseEvents])
    case "local-toxicity-disagreements":
      self.init(every: [.localReactions, .ulcers, .adverseEvents])
    case "baseline", "disposition-states": self.init(some: [.participants, .ulcers])
    case "disposition": self.init(some: [.participants, .visits, .ulcers])
    case "screening-failures", "accrual": self.init(some: [.participants])
    case "risk-difference", "comparisons":
      self.init(some: [.adverseEvents, .localReactions, .ulcers])
    case "changes", "changed-numbers", "changed-records": self.init(some: RecordFile.allCases)
    default: self.init()
    }
  }

  /// Why nothing can be shown: `Not known: no ulcers.csv`; `nil` where something can.
  func notKnown(in analysis: StudyAnalysis) -> String? {
    let needed = every.compactMap(analysis.absence)
    let others = some.compactMap(analysis.absence)
    if needed.isEmpty, some.isEmpty || others.count < some.count { return nil }
    return "Not known: "
      + (needed.isEmpty ? others : needed).joined(separator: ", ")
  }

  /// What is left out of what is shown, as a sentence; `nil` where nothing is.
  func note(in analysis: StudyAnalysis) -> String? {
    let files = RecordFile.allCases.filter { (every + some).contains($0) }
    let gap = AnswerGap(
      every.isEmpty && some.isEmpty ? [] : [.participants] + files.filter { $0 != .participants },
      in: analysis)
    return gap.isNone ? nil : "Not in these data: \(gap.words)."
  }
}

extension DisplayCatalogue {
  /// A display as it may be shown: in place of numbers of a file that was not read stands that
  /// nothing is known; below the others what is left out of them.
  func told(_ blocks: [Block], _ title: String) -> [Block] {
    let needs = DisplayNeeds(title, context.plan)
    let analysis = context.analysis
    if let notKnown = needs.notKnown(in: analysis) {
      return blocks.map { emptied($0, notKnown) }
    }
    guard let note = needs.note(in: analysis) else { return blocks }
    return blocks.map { DisplayCatalogue.noted($0, RichText(note)) }
  }

  private func emptied(_ block: Block, _ words: String) -> Block {
    // Whom a display would count is not known either.
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
