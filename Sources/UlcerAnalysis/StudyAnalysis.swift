public import UlcerRecords

/// Everything that follows from the records of a study at a data cut-off.
///
/// A pure function of its arguments: no clock, no order of rows, no file.
public struct StudyAnalysis: Sendable {
  /// The plan with every parameter used.
  public let plan: StudyPlan
  /// The cut-off and where it comes from.
  public let cut: DataCutDecision
  /// The records that count and which rows of the whole they are.
  public let cutRecords: CutRecords
  /// All episodes.
  public let history: EpisodeHistory
  /// One course per participant of `records`.
  public let courses: [ParticipantCourse]
  /// Adverse events by participant, start and id.
  public let adverseEvents: [DatedAdverseEvent]
  /// Organ systems of the adverse events, by slug.
  public let organSystems: [OrganSystem]
  /// Coded arms, sorted; empty without an allocation.
  public let arms: [String]
  /// What was imputed, left out or not assessable.
  public let counts: AnalysisCounts
  /// All results in the order of the table.
  public private(set) var results: [AnalysisResult]
  /// What the records do not say and what of them no answer counts.
  public var account: RecordAccount { storedAccount ?? RecordAccount(of: self) }
  /// The divisions that the plan names, with their levels, in the order of the plan.
  public let subgroups: [SubgroupLevels]
  /// The tests that the plan names, for each pair of arms; empty without an allocation.
  public let comparisons: [ArmComparison]
  /// Which rows of `records.visits` are whose.
  private let visitRows: ParticipantRows
  /// Which results can be told.
  let needs: ResultNeeds
  /// Where each result stands in `results`.
  private var placeByID: [ResultID: Int]
  private var storedAccount: RecordAccount?

  /// Analyses a study.
  ///
  /// - `requestedCut`: the cut-off asked for; `nil` takes the plan's, else the latest record's.
  /// - `allocation`: the coded arm per participant id for a closed analysis; `nil` for an open one,
  ///   which is all that is computed then. Participants without a row are in no arm.
  /// - `runner`: how parts of the work are run; what comes out does not depend on it.
  public init(
    of records: StudyRecords, plan: StudyPlan, requestedCut: CalendarDate?,
    allocation: [String: String]?, runner: some ResultsRunner = .inTurn
  ) {
    self.plan = plan
    cut = DataCutDefinition(requested: requestedCut, planned: plan.dataCut).decision(for: records)
    cutRecords = CutRecords(records, at: cut.date)
    let records = cutRecords.records
    visitRows = ParticipantRows(
      of: records.visits, participants: records.participants.count, by: \.participant)
    let order = AssessmentOrder(of: records)
    let attended = AttendedVisits(of: records)
    history = EpisodeDefinition(plan).history(
      of: records, order: order, attended: attended, runner: runner)
    let windows = PrimaryWindowDefinition(plan)
    let visitDays = windows.visitDays(records)
    (adverseEvents, organSystems) = AdverseEventDefinition(
      lastDays: visitDays.map(windows.lastDay), cut: cut.date
    ).dated(records, deaths: records.participants.map(\.dayOfDeath))
    courses = ParticipantCourseDefinition(
      plan: plan, cut: cut.date, records: records, history: history, order: order,
      attended: attended, events: adverseEvents, allocation: allocation, windows: windows,
      visitDays: visitDays
    ).courses(runner: runner)
    arms = Set((allocation ?? [:]).values).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    counts = AnalysisCounts(
      records: records, courses: courses, history: history, events: adverseEvents,
      hasAllocation: allocation != nil)
    needs = ResultNeeds(records, plan: plan)
    let analysed = AnalysedRecords(
      plan: plan, records: records, history: history, events: adverseEvents,
      organSystems: organSystems, courses: courses)
    subgroups = analysed.subgroups
    let endpoints = ResultsTable.results(analysed, arms: arms, runner: runner)
    comparisons = ArmComparisonDefinition(study: analysed).comparisons(of: arms)
    results = endpoints.all
    placeByID = StudyAnalysis.places(of: results)
    storedAccount = nil
    storedAccount = RecordAccount(of: self)
    results = endpoints.followed(by: ResultsTable.accounts(self, runner: runner)).all
    placeByID = StudyAnalysis.places(of: results)
    storedAccount = RecordAccount(account, told: self)
  }

  private static func places(of results: [AnalysisResult]) -> [ResultID: Int] {
    // An organ system may be called "Any": then the total, which stands last, has the name.
    Dictionary(
      results.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { _, last in last })
  }

  /// How many records are of a kind; 0 also where that cannot be told.
  func count(_ result: RecordResult) -> Int { self[.record(result)]?.value.count ?? 0 }

  /// The records that count at the cut-off.
  public var records: StudyRecords { cutRecords.records }
  /// All episodes.
  public var episodes: [Episode] { history.episodes }

  /// The visit records of the participant at that place of `records.participants`, as they stand.
  public func visits(of participant: Int) -> [Visit] {
    visitRows[participant].map { records.visits[$0] }
  }

  /// The result of that name over everybody, if there is one.
  public subscript(name: ResultName) -> AnalysisResult? { self[ResultID(name)] }

  /// The result of that name, of an arm or a difference where it says so, if there is one.
  public subscript(id: ResultID) -> AnalysisResult? {
    placeByID[id].map { results[$0] }
  }
}

extension StudyAnalysis {
  /// The same analysis with other results: what prints a number that is no result is told by it.
  func with(results: [AnalysisResult]) -> StudyAnalysis {
    var other = self
    other.results = results
    other.placeByID = StudyAnalysis.places(of: results)
    other.storedAccount = RecordAccount(account, told: other)
    return other
  }
}
