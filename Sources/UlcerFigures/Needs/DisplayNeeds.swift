package import UlcerAnalysis
package import UlcerRecords

/// The files that a display rests on: without those it must have, it says why it is empty; of the
/// others it says what is left out.
package struct DisplayNeeds {
  /// Files without any one of which nothing can be shown.
  var every: [RecordKind] = []
  /// Files of which one is enough to show something.
  var some: [RecordKind] = []

  /// States the files.
  package init(every: [RecordKind] = [], some: [RecordKind] = []) {
    self.every = every
    self.some = some
  }

  /// - Parameter title: the directive, e.g. `table max-grade`.
  package init(_ title: String, _ plan: StudyPlan) {
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
    case "changes", "changed-numbers", "changed-records": self.init(some: RecordKind.allCases)
    default: self.init()
    }
  }

  /// Why nothing can be shown: `Not known: no ulcers.csv`; `nil` where something can.
  package func notKnown(in analysis: StudyAnalysis) -> String? {
    let needed = every.compactMap(analysis.absence)
    let others = some.compactMap(analysis.absence)
    if needed.isEmpty, some.isEmpty || others.count < some.count { return nil }
    return "Not known: "
      + (needed.isEmpty ? others : needed).joined(separator: ", ")
  }

  /// What is left out of what is shown, as a sentence; `nil` where nothing is.
  package func note(in analysis: StudyAnalysis) -> String? {
    let files = RecordKind.allCases.filter { (every + some).contains($0) }
    let gap = AnswerGap(
      every.isEmpty && some.isEmpty ? [] : [.participants] + files.filter { $0 != .participants },
      in: analysis)
    return gap.isNone ? nil : "Not in these data: \(gap.words)."
  }
}
