public import UlcerRecords

/// Everything that follows from the records of a study at a data cut-off.
///
/// A pure function of its arguments: no clock, no order of rows, no file.
public struct StudyAnalysis: Sendable {
  /// The plan with every parameter used.
  public let plan: StudyPlan
  /// The cut-off and where it comes from.
  public let cut: DataCutDecision
  /// The records that count, with their rows in the whole.
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
  /// Counts of imputed, excluded and not assessable records.
  public let counts: AnalysisCounts
  /// All results in the order of the table.
  public private(set) var results: [AnalysisResult]
  /// Gaps in the records and records that no result counts.
  public var account: RecordAccount { storedAccount ?? RecordAccount(of: self) }
  /// The divisions that the plan names, with their levels, in the order of the plan.
  public let subgroups: [SubgroupLevels]
  /// The tests that the plan names, for each pair of arms; empty without an allocation.
  public let comparisons: [ArmComparison]
  /// The rows of `records.visits` of each participant.
  private let visitRows: ParticipantRows
  /// The results that the files do not support.
  let needs: ResultNeeds
  /// The index of each result in `results`.
  private var placeByID: [ResultID: Int]
  private var storedAccount: RecordAccount?

  /// Analyses a study.
  ///
  /// - `requestedCut`: the cut-off asked for; `nil` takes the plan's, else the latest record's.
  /// - `allocation`: the coded arm per participant id for a closed analysis; `nil` for an open one,
  ///   which then computes no results by arm. Participants without a row are in no arm.
  /// - `runner`: runs parts of the work; the results do not depend on it.
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
    // An organ system may be called "Any": the name then belongs to the total, which comes last.
    Dictionary(
      results.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { _, last in last })
  }

  /// Returns the number of records of a kind; 0 also if it is not known.
  func count(_ result: RecordResult) -> Int { self[.record(result)]?.value.count ?? 0 }

  /// The records that count at the cut-off.
  public var records: StudyRecords { cutRecords.records }
  /// All episodes.
  public var episodes: [Episode] { history.episodes }

  /// Returns the visit records of the participant at that index of `records.participants`, in their
  /// order.
  public func visits(of participant: Int) -> [Visit] {
    visitRows[participant].map { records.visits[$0] }
  }

  /// The result of that name over all participants, if there is one.
  public subscript(name: ResultName) -> AnalysisResult? { self[ResultID(name)] }

  /// The result with that id, over all participants, an arm or a difference, if there is one.
  public subscript(id: ResultID) -> AnalysisResult? {
    placeByID[id].map { results[$0] }
  }
}

extension StudyAnalysis {
  /// Returns the same analysis with other results; the account takes its numbers from them.
  func with(results: [AnalysisResult]) -> StudyAnalysis {
    var other = self
    other.results = results
    other.placeByID = StudyAnalysis.places(of: results)
    other.storedAccount = RecordAccount(account, told: other)
    return other
  }
}
