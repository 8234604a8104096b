package import UlcerAnalysis
package import UlcerRecords

/// The files that a display uses. If a required file is missing, the display is empty and gives the
/// reason; for the others it names the data left out.
package struct DisplayNeeds {
  /// Required files: without any one of these nothing can be shown.
  var every: [RecordKind] = []
  /// Files of which one is enough for the display.
  var some: [RecordKind] = []

  /// Creates the needs from files.
  package init(every: [RecordKind] = [], some: [RecordKind] = []) {
    self.every = every
    self.some = some
  }

  /// Finds the files of a chart.
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

  /// Returns the files of the monitored outcome.
  package static func monitoring(_ plan: StudyPlan) -> DisplayNeeds {
    DisplayNeeds(
      every: [.adverseEvents],
      some: Answer.monitoring.needs(plan).map(\.file).filter { $0 != .participants })
  }

  /// Returns why nothing can be shown: `Not known: no ulcers.csv`; `nil` if anything can.
  package func notKnown(in analysis: StudyAnalysis) -> String? {
    let needed = every.compactMap(analysis.absence)
    let others = some.compactMap(analysis.absence)
    if needed.isEmpty, some.isEmpty || others.count < some.count { return nil }
    return "Not known: "
      + (needed.isEmpty ? others : needed).joined(separator: ", ")
  }

  /// Returns a sentence on the data left out of the display; `nil` if none are.
  package func note(in analysis: StudyAnalysis) -> String? {
    let files = RecordKind.allCases.filter { (every + some).contains($0) }
    let gap = AnswerGap(
      every.isEmpty && some.isEmpty ? [] : [.participants] + files.filter { $0 != .participants },
      in: analysis)
    return gap.isNone ? nil : "Not in these data: \(gap.words)."
  }
}
