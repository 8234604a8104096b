package import UlcerAnalysis
package import UlcerRecords

/// The figure of each kind of chart, with all its words, or the reason why there is none.
package enum FigureCatalogue {
  /// The options of a figure.
  package struct Options: Hashable, Sendable {
    /// The participant, for a figure about one.
    var participant: String?
    /// The ulcer site, for a figure about one.
    var location: Location?
    /// Ids of the visits of a participant's hands, or `latest`; `nil` for the usual ones.
    var visits: [String]?
    /// The scale of the area axis.
    var areaScale = AreaScale.linear
    /// The ulcers that hand maps over participants count.
    var count = PlaceCounts.Subject.baseline
    /// Events of local toxicity count among the highest grades.
    var keepsLocal = false
    /// The width of the drawing, in points; elements with a digit or a label of their own need it.
    var width = 458.0

    /// Creates the options of figures over all participants.
    package init(keepsLocal: Bool = false, count: PlaceCounts.Subject = .baseline) {
      self.keepsLocal = keepsLocal
      self.count = count
    }
  }

  /// Returns the figure of a kind.
  ///
  /// Throws if the study lacks the subject of the figure. `DisplayNeeds` reports files that were
  /// not read.
  package static func figure(
    _ kind: ChartKind, of subject: FigureSubject, options: Options = Options()
  ) throws(ChartRequest.Failure) -> StudyFigure {
    switch kind {
    case .trajectory: try trajectory(subject, options)
    case .healingCurve: HealingCurveFigure.figure(subject)
    case .swimmer: SwimmerFigure.figure(subject)
    case .cumulativeIncidence: CumulativeIncidenceFigure.figure(subject)
    case .newUlcers: NewUlcersFigure.figure(subject)
    case .recurrence: RecurrenceFigure.figure(subject)
    case .waterfall: WaterfallFigure.figure(subject, width: options.width)
    case .maximumGrade: MaximumGradeFigure.figure(subject, keepsLocal: options.keepsLocal)
    case .localToxicity: LocalToxicityFigure.figure(subject)
    case .adverseEventTimeline:
      AdverseEventTimelineFigure.figure(try alone(subject, options), width: options.width)
    case .monitoringBoundary: MonitoringBoundaryFigure.figure(subject)
    case .accrual: AccrualFigure.figure(subject)
    case .disposition: DispositionFigure.figure(subject)
    case .visits: VisitsFigure.figure(subject)
    case .scores: ScoresFigure.figure(subject)
    case .handMap: try handMap(subject, options)
    case .participantProfile: ProfileFigure.figure(subject, of: try screened(subject, options))
    case .riskDifference: try made(RiskDifferenceFigure.figure(subject), or: .allocationNeeded)
    }
  }

  private static func trajectory(
    _ subject: FigureSubject, _ options: Options
  ) throws(ChartRequest.Failure) -> StudyFigure {
    let course = try treated(subject, options)
    return try made(
      TrajectoryFigure.figure(
        subject, of: course, location: options.location, scale: options.areaScale),
      or: .noUlcerThere(options.location?.code ?? "any place"))
  }

  /// Returns the hands of the named participant, or the counts over all if none is named.
  private static func handMap(
    _ subject: FigureSubject, _ options: Options
  ) throws(ChartRequest.Failure) -> StudyFigure {
    guard options.participant != nil else {
      return HandMapFigure.figure(subject, counting: options.count)
    }
    let course = try treated(subject, options)
    let known = subject.plan.visits.map(\.id) + [HandMapMoment.latestWord]
    if let unknown = options.visits?.first(where: { !known.contains($0) }) {
      throw .unknownVisit(unknown)
    }
    return HandMapFigure.figure(
      subject, of: course, visits: options.visits, location: options.location)
  }

  /// Returns the subject reduced to the named participant, or all of it if none is named.
  private static func alone(
    _ subject: FigureSubject, _ options: Options
  ) throws(ChartRequest.Failure) -> FigureSubject {
    guard let id = options.participant else { return subject }
    return try made(subject.alone(id), or: .unknownParticipant(id))
  }

  /// Returns the course of the named participant, who must be treated.
  private static func treated(
    _ subject: FigureSubject, _ options: Options
  ) throws(ChartRequest.Failure) -> ParticipantCourse {
    let id = try made(options.participant, or: .participantNeeded)
    return try made(
      subject.participants.members.first { $0.id == id }?.course, or: .unknownParticipant(id))
  }

  /// Returns the course of the named participant, treated or not.
  private static func screened(
    _ subject: FigureSubject, _ options: Options
  ) throws(ChartRequest.Failure) -> ParticipantCourse {
    let id = try made(options.participant, or: .participantNeeded)
    let analysis = subject.analysis
    return try made(
      analysis.courses.first { analysis.records.participants[$0.participant].id == id },
      or: .unknownParticipant(id))
  }

  /// Returns the value; throws if there is none.
  private static func made<Value>(
    _ value: Value?, or failure: ChartRequest.Failure
  ) throws(ChartRequest.Failure) -> Value {
    guard let value else { throw failure }
    return value
  }
}
