package import UlcerRecords

/// From a kind of chart to its figure with all its words: one line each.
package enum FigureCatalogue {
  /// What a figure may be asked to do differently.
  package struct Options: Hashable, Sendable {
    /// Whether events of local toxicity count among the highest grades.
    var keepsLocal = false
    /// The width of the drawing, in points: what bears a digit or a label of its own needs its share.
    var width = 458.0

    /// States what is chosen.
    package init(keepsLocal: Bool = false, width: Double = 458) {
      self.keepsLocal = keepsLocal
      self.width = width
    }
  }

  /// The figure; `nil` for kinds that are drawn by `ChartRequest` itself.
  package static func figure(
    _ kind: ChartKind, of subject: FigureSubject, options: Options = Options()
  ) -> StudyFigure? {
    switch kind {
    case .cumulativeIncidence: CumulativeIncidenceFigure.figure(subject)
    case .newUlcers: NewUlcersFigure.figure(subject)
    case .recurrence: RecurrenceFigure.figure(subject)
    case .waterfall: WaterfallFigure.figure(subject, width: options.width)
    case .maximumGrade: MaximumGradeFigure.figure(subject, keepsLocal: options.keepsLocal)
    case .localToxicity: LocalToxicityFigure.figure(subject)
    case .adverseEventTimeline: AdverseEventTimelineFigure.figure(subject, width: options.width)
    case .monitoringBoundary: MonitoringBoundaryFigure.figure(subject)
    case .accrual: AccrualFigure.figure(subject)
    case .disposition: DispositionFigure.figure(subject)
    case .visits: VisitsFigure.figure(subject)
    case .scores: ScoresFigure.figure(subject)
    case .riskDifference: RiskDifferenceFigure.figure(subject)
    default: nil
    }
  }
}
