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

  /// The files of a chart.
  package init(_ kind: ChartKind, _ plan: StudyPlan) {
    switch kind {
    case .maximumGrade, .adverseEventTimeline: self.init(every: [.adverseEvents])
    case .monitoringBoundary: self = .monitoring(plan)
    case .healingCurve, .swimmer, .handMap, .cumulativeIncidence, .recurrence, .waterfall,
      .trajectory:
      self.init(every: [.ulcers])
    case .newUlcers: self.init(every: [.ulcers], some: [.visits])
    case .visits: self.init(every: [.visits])
    case .scores: self.init(every: [.scores])
    case .localToxicity, .riskDifference:
      self.init(some: [.localReactions, .ulcers, .adverseEvents])
    case .disposition: self.init(some: [.participants, .visits, .ulcers])
    case .accrual: self.init(some: [.participants])
    case .participantProfile: self.init()
    }
  }

  /// The files of the monitored outcome.
  package static func monitoring(_ plan: StudyPlan) -> DisplayNeeds {
    DisplayNeeds(
      every: [.adverseEvents],
      some: Answer.monitoring.needs(plan).map(\.file).filter { $0 != .participants })
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
