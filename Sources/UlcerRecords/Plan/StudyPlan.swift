/// The study as `study.yaml` describes it: names, schedule and every clinical and statistical
/// parameter. A plan made with `init(acronym:)` holds the defaults.
public struct StudyPlan: Hashable, Sendable {
  /// The formula of the area from length and width.
  public enum AreaRule: String, Hashable, Sendable, CaseIterable {
    /// π/4 · length · width.
    case ellipse
    /// length · width.
    case rectangle
  }

  /// The method of the confidence interval of a survival curve, as `study.yaml` names it.
  public enum SurvivalInterval: String, Hashable, Sendable, CaseIterable {
    case plain
    case log
    case logLog = "log-log"
  }

  /// A milestone of planned accrual.
  public struct EnrolmentMilestone: Hashable, Sendable {
    /// The day.
    public var by: CalendarDate
    /// Participants planned by that day.
    public var participants: Int
    /// States a milestone.
    public init(by: CalendarDate, participants: Int) {
      self.by = by
      self.participants = participants
    }
  }

  /// A comparison that the plan names.
  public struct Comparison: Hashable, Sendable {
    /// The result that is compared.
    public var result: ResultName
    /// The test.
    public var method: ComparisonMethod
    /// States a comparison.
    public init(result: ResultName, method: ComparisonMethod) {
      self.result = result
      self.method = method
    }
  }

  /// A criterion of eligibility.
  public struct Criterion: Hashable, Sendable {
    /// Its id in eligibility.csv.
    public var id: String
    /// The criterion admits (inclusion); otherwise it bars (exclusion).
    public var isInclusion: Bool
    /// Its text.
    public var text: String
    /// The check against the records that belongs to the criterion, unless its id names it.
    public var check: String?
    /// States a criterion.
    public init(id: String, isInclusion: Bool, text: String, check: String? = nil) {
      self.id = id
      self.isInclusion = isInclusion
      self.text = text
      self.check = check
    }
  }

  /// The range of scores of an instrument, for a study in which it differs from `Instrument.known`.
  public struct ScoreRange: Hashable, Sendable {
    /// The id of the instrument, as `Instrument.id(of:)` gives it.
    public let instrument: String
    /// The lowest score.
    public let lowest: Double
    /// The highest score, not below `lowest`.
    public let highest: Double
    /// States a range; `nil` if the ends are not in order.
    public init?(instrument: String, lowest: Double, highest: Double) {
      guard lowest <= highest else { return nil }
      self.instrument = Instrument.id(of: instrument)
      self.lowest = lowest
      self.highest = highest
    }
  }

  /// A number by which a registry lists the trial.
  public struct RegistryEntry: Hashable, Sendable {
    /// The registry, e.g. `nct`.
    public var name: String
    /// The number there.
    public var number: String
    /// States a registry number.
    public init(name: String, number: String) {
      self.name = name
      self.number = number
    }
  }

  /// Short name.
  public var acronym: String
  /// Full title.
  public var title: String?
  /// Registry numbers in the order of the file.
  public var registry: [RegistryEntry] = []
  /// The sponsor, responsible for the trial.
  public var sponsor: String?
  /// Trial phase.
  public var phase: String?
  /// Participants planned.
  public var targetEnrolment: Int?
  /// Planned accrual.
  public var enrolmentPlan: [EnrolmentMilestone] = []
  /// The data cut-off that the file states.
  public var dataCut: CalendarDate?
  /// The schedule in order of planned day.
  public var visits: [PlannedVisit] = StudyPlan.defaultVisits
  /// The formula of the area.
  public var area: AreaRule = .ellipse
  /// Days between a healing and the healed row that confirms it, before tolerance.
  public var confirmationGap = 14
  /// Days by which the confirmation may come early.
  public var confirmationTolerance = 3
  /// Days for which a confirmed healing must last to be durable.
  public var durableDays = 84
  /// Area relative to the reference from which an ulcer is worse.
  public var worseningAreaRatio = 1.5
  /// Increase in length, in mm, that worsening needs as well.
  public var worseningLengthIncrease = 1.0
  /// Days within which a recurrence at the same location is counted.
  public var sameLocationRecurrenceDays = 91
  /// Days within which a recurrence at the same or a contiguous location is counted.
  public var contiguousRecurrenceDays = 84
  /// The last day of the primary safety window.
  public var primaryWindow = 84
  /// The id of the visit that closes the primary window where it is attended later; `nil` for none.
  public var primaryVisitID: String? = "w12"
  /// Days at which healing probabilities are stated.
  public var landmarks = [14, 28, 56, 84, 168, 364]
  /// The landmark of which headlines tell the probability of healing: the latest within the primary
  /// window, else the first; `nil` without landmarks.
  public var headlineLandmark: Int? { landmarks.last { $0 <= primaryWindow } ?? landmarks.first }
  /// Coverage of all intervals.
  public var level = 0.95
  /// The method of the confidence intervals of survival curves.
  public var survivalInterval: SurvivalInterval = .logLog
  /// The closed report may show healing and recurrence by arm.
  public var efficacyByArm = false
  /// Tests that the plan names.
  public var comparisons: [Comparison] = []
  /// Divisions of the treated participants by which estimates are stated.
  public var subgroups: [PlannedSubgroup] = []
  /// Dictionary of adverse events.
  public var adverseEventDictionary = "CTCAE"
  /// Its version.
  public var adverseEventDictionaryVersion = "4.0"
  /// The outcome that is monitored.
  public var monitoringOutcome = MonitoringOutcome.relatedGrade3OrHigher
  /// First shape of the Beta prior.
  public var monitoringPriorA = 0.6
  /// Second shape of the Beta prior.
  public var monitoringPriorB = 1.4
  /// The rate that should not be exceeded.
  public var monitoringLimit = 0.30
  /// The posterior probability above which the review threshold is reached.
  public var monitoringCertainty = 0.90
  /// The number of participants below which nothing is flagged.
  public var monitoringMinimum = 3
  /// The participants among whom the outcome is counted.
  public var monitoringDenominator = MonitoringDenominator.evaluable
  /// Criteria of eligibility.
  public var eligibility: [Criterion] = []
  /// Ranges of scores that differ from those known, in the order of the file.
  public var scoreRanges: [ScoreRange] = []
  /// Charts that the nightly job draws per participant.
  public var nightlyCharts: [ChartKind] = [.trajectory, .handMap]
  /// Runs that the nightly job keeps.
  public var nightlyKeepRuns = 30

  /// The visit that closes the primary window where it is attended later; `nil` for none.
  public var primaryVisit: PlannedVisit? {
    primaryVisitID.flatMap { id in visits.first { $0.id == id && $0.day > 0 } }
  }

  /// A plan with every default: the registry facts of MANUS and the definitions as published.
  public init(acronym: String) { self.acronym = acronym }

  /// The eight visits of MANUS.
  public static let defaultVisits = [
    PlannedVisit(id: "baseline", label: "Baseline", day: 0, windowStart: nil, windowEnd: 0),
    PlannedVisit(id: "48h", label: "48 hours", day: 2, windowStart: 1, windowEnd: 7),
    PlannedVisit(id: "w2", label: "Week 2", day: 14, windowStart: 8, windowEnd: 20),
    PlannedVisit(id: "w4", label: "Week 4", day: 28, windowStart: 21, windowEnd: 41),
    PlannedVisit(id: "w8", label: "Week 8", day: 56, windowStart: 42, windowEnd: 69),
    PlannedVisit(id: "w12", label: "Week 12", day: 84, windowStart: 70, windowEnd: 125),
    PlannedVisit(id: "w24", label: "Week 24", day: 168, windowStart: 126, windowEnd: 265),
    PlannedVisit(id: "w52", label: "Week 52", day: 364, windowStart: 266, windowEnd: 420),
  ]
}
