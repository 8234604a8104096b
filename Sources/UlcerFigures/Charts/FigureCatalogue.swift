package import UlcerAnalysis
package import UlcerRecords

/// From a kind of chart to its figure with all its words: one line each, and why there may be none.
package enum FigureCatalogue {
  /// What a figure may be asked to do differently.
  package struct Options: Hashable, Sendable {
    /// The participant, for a figure about one.
    var participant: String?
    /// The place, for a figure about one.
    var location: Location?
    /// Ids of the visits of a participant's hands, or `latest`; `nil` for the usual ones.
    var visits: [String]?
    /// How areas are placed along their axis.
    var areaScale = AreaScale.linear
    /// What hands over participants count.
    var count = PlaceCounts.Subject.baseline
    /// Whether events of local toxicity count among the highest grades.
    var keepsLocal = false
    /// The width of the drawing, in points: what bears a digit or a label of its own needs its share.
    var width = 458.0

    /// States what is chosen of figures of all participants.
    package init(keepsLocal: Bool = false, count: PlaceCounts.Subject = .baseline) {
      self.keepsLocal = keepsLocal
      self.count = count
    }
  }

  /// The figure of a kind.
  ///
  /// Throws where the study does not have what the figure is about. Of files that were not read
  /// `DisplayNeeds` tells.
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

  /// The hands of the participant who is named; counted over all where nobody is.
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

  /// The subject with the participant alone who is named; all of it where nobody is.
  private static func alone(
    _ subject: FigureSubject, _ options: Options
  ) throws(ChartRequest.Failure) -> FigureSubject {
    guard let id = options.participant else { return subject }
    return try made(subject.alone(id), or: .unknownParticipant(id))
  }

  /// The course of the treated participant who is named.
  private static func treated(
    _ subject: FigureSubject, _ options: Options
  ) throws(ChartRequest.Failure) -> ParticipantCourse {
    let id = try made(options.participant, or: .participantNeeded)
    return try made(
      subject.participants.members.first { $0.id == id }?.course, or: .unknownParticipant(id))
  }

  /// The course of the participant who is named, treated or not.
  private static func screened(
    _ subject: FigureSubject, _ options: Options
  ) throws(ChartRequest.Failure) -> ParticipantCourse {
    let id = try made(options.participant, or: .participantNeeded)
    let analysis = subject.analysis
    return try made(
      analysis.courses.first { analysis.records.participants[$0.participant].id == id },
      or: .unknownParticipant(id))
  }

  /// What there is; a failure where there is nothing.
  private static func made<Value>(
    _ value: Value?, or failure: ChartRequest.Failure
  ) throws(ChartRequest.Failure) -> Value {
    guard let value else { throw failure }
    return value
  }
}
