/// The name of one result, for example `healing.time.confirmed.median`: it identifies the number in
/// every study.
///
/// Names are a promise to scripts: they say what a number is, while the parameters behind it are in
/// the label, the method and the listed definitions. Code asks for a number by this type: a name
/// that no study can have does not compile, and a text that names nothing gives `nil`.
public enum ResultName: Hashable, Sendable, CustomStringConvertible {
  case disposition(DispositionResult)
  case exposure(ExposureResult)
  case primaryWindow(PrimaryWindowResult)
  case toxicity(LocalToxicityResult)
  case complication(ComplicationResult)
  case highestGrade(MaximumGradeResult)
  case adverseEvent(AdverseEventResult)
  case healing(HealingResult)
  case healingOverTime(HealingTimeResult)
  case openUlcers(OpenUlcerResult)
  case worsening(WorseningResult)
  case subgroup(SubgroupResult)
  case newUlcers(NewUlcerResult)
  case recurrence(RecurrenceResult)
  case pattern(UlcerPattern)
  case place(PlaceResult)
  case score(ScoreResult)
  case monitoring(MonitoringResult)
  case visit(VisitResult)
  case screeningFailure(ScreeningFailureResult)
  case accrual(AccrualResult)
  case state(StateResult)
  case baseline(BaselineResult)
  case toxicityAtVisit(LocalToxicityVisitResult)
  case toxicityBySource(LocalToxicitySourceResult)
  case eventTerm(EventTermResult)
  case highestGradeSeen(HighestGradeSeenResult)
  case graveEvents(GraveEventResult)
  case death(DeathResult)
  case waterfall(WaterfallResult)
  case placeCount(PlaceCountResult)
  case monitoringRule(MonitoringRuleResult)
  case absentEvents(AbsentEventResult)
  case record(RecordResult)
  case burden(BurdenResult)
  case newUlcerNumber(NewUlcerNumberResult)
  case newUlcerTime(NewUlcerTimeResult)
  case ulcerFreeDays(UlcerFreeDaysResult)
  case targetUlcers(TargetUlcerResult)

  /// The family's case behind the name.
  private var family: any ResultFamily {
    switch self {
    case .disposition(let result): result
    case .exposure(let result): result
    case .primaryWindow(let result): result
    case .toxicity(let result): result
    case .complication(let result): result
    case .highestGrade(let result): result
    case .adverseEvent(let result): result
    case .healing(let result): result
    case .healingOverTime(let result): result
    case .openUlcers(let result): result
    case .worsening(let result): result
    case .subgroup(let result): result
    case .newUlcers(let result): result
    case .recurrence(let result): result
    case .pattern(let result): result
    case .place(let result): result
    case .score(let result): result
    case .monitoring(let result): result
    case .visit(let result): result
    case .screeningFailure(let result): result
    case .accrual(let result): result
    case .state(let result): result
    case .baseline(let result): result
    case .toxicityAtVisit(let result): result
    case .toxicityBySource(let result): result
    case .eventTerm(let result): result
    case .highestGradeSeen(let result): result
    case .graveEvents(let result): result
    case .death(let result): result
    case .waterfall(let result): result
    case .placeCount(let result): result
    case .monitoringRule(let result): result
    case .absentEvents(let result): result
    case .record(let result): result
    case .burden(let result): result
    case .newUlcerNumber(let result): result
    case .newUlcerTime(let result): result
    case .ulcerFreeDays(let result): result
    case .targetUlcers(let result): result
    }
  }

  /// The name as written in `results.json`.
  public var text: String { family.text }
  /// The name as written in `results.json`.
  public var description: String { text }
  /// The traits of the result.
  public var traits: ResultTraits { family.traits }

  /// The result with that name; `nil` for a text that no result can have.
  ///
  /// An organ system is one of MedDRA's, `any` or `not-coded`; a day is a whole number.
  public init?(_ text: String) {
    let found = ResultName.families.lazy.compactMap { $0.named(text) }.first
    guard let found else { return nil }
    self = found
  }

  /// Every name that can be listed: with the usual days and the organ systems of MedDRA, but
  /// without scores, whose names depend on the study's instruments and visits.
  public static var listed: [ResultName] { families.flatMap { $0.listed() } }

  /// The reading and listing of the names of one family.
  private struct Family: Sendable {
    let named: @Sendable (String) -> ResultName?
    let listed: @Sendable () -> [ResultName]

    init<Results: ResultFamily>(_ name: @escaping @Sendable (Results) -> ResultName) {
      named = { Results.named($0).map(name) }
      listed = { Results.listed.map(name) }
    }
  }

  /// All families, in the order of the results.
  private static let families: [Family] = [
    Family { disposition($0) }, Family { exposure($0) }, Family { primaryWindow($0) },
    Family { toxicity($0) },
    Family { complication($0) }, Family { highestGrade($0) }, Family { adverseEvent($0) },
    Family { healing($0) },
    Family { healingOverTime($0) }, Family { openUlcers($0) }, Family { worsening($0) },
    Family { newUlcers($0) },
    Family { recurrence($0) }, Family { pattern($0) }, Family { place($0) },
    Family { score($0) }, Family { monitoring($0) },
    Family { visit($0) },
    Family { screeningFailure($0) },
    Family { accrual($0) },
    Family { state($0) },
    Family { baseline($0) },
    Family { toxicityAtVisit($0) },
    Family { toxicityBySource($0) },
    Family { eventTerm($0) },
    Family { highestGradeSeen($0) },
    Family { graveEvents($0) },
    Family { death($0) },
    Family { waterfall($0) },
    Family { placeCount($0) },
    Family { monitoringRule($0) },
    Family { absentEvents($0) },
    Family { subgroup($0) },
    Family { record($0) },
    Family { burden($0) },
    Family { newUlcerNumber($0) },
    Family { newUlcerTime($0) },
    Family { ulcerFreeDays($0) },
    Family { targetUlcers($0) },
  ]

  /// The text behind a beginning and a point; `nil` if the text begins otherwise.
  static func rest(of text: String, behind beginning: String) -> String? {
    guard text.count > beginning.count + 1, text.hasPrefix(beginning),
      text.dropFirst(beginning.count).first == "."
    else { return nil }
    return String(text.dropFirst(beginning.count + 1))
  }

  /// The parts between the points behind a beginning; `nil` if the text begins otherwise.
  static func parts(of text: String, behind beginning: String) -> [String]? {
    rest(of: text, behind: beginning)?
      .split(separator: ".", omittingEmptySubsequences: false).map(String.init)
  }

  /// The text between a beginning and the last point, and the text behind that point: names may
  /// hold points.
  static func beforeLastPoint(
    of text: String, behind beginning: String
  ) -> (name: String, word: String)? {
    guard let rest = rest(of: text, behind: beginning), let point = rest.lastIndex(of: "."),
      point != rest.startIndex
    else { return nil }
    return (String(rest[..<point]), String(rest[rest.index(after: point)...]))
  }

  /// The slug behind a beginning; `nil` if there is none.
  static func slug(of text: String, behind beginning: String) -> String? {
    rest(of: text, behind: beginning).flatMap { isSlug($0) ? $0 : nil }
  }

  /// Returns true if a text is a name in the form of ids.
  static func isSlug(_ text: String) -> Bool { !text.isEmpty && Slug.of(text) == text }
}
