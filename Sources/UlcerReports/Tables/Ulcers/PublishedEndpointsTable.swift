import ClinicalWording
import PageComposition
import UlcerAnalysis
import UlcerRecords

/// Endpoints of published digital-ulcer trials in numbers.
enum PublishedEndpointsTable {
  /// One line: a result with its label, or the name of a group.
  struct Line {
    let label: String
    /// The result; `nil` for the name of a group.
    let name: ResultName?

    fileprivate static func group(_ label: String) -> Line { Line(label: label, name: nil) }
  }

  static let title = "Endpoints of published digital-ulcer trials"

  static func table(_ context: ReportContext) -> Table {
    Table(
      caption: Caption(
        key: "published-endpoints", title: RichText(title),
        population: context.population("Treated participants", n: context.treated)),
      columns: [
        TableColumn("Endpoint"), TableColumn("n", .end), TableColumn("Value", .end),
        TableColumn("\(context.coverage) limits", .end),
      ],
      rows: lines(context.plan).map { line in
        guard let name = line.name else { return .group(RichText(line.label)) }
        return TableRow(
          [TableCell(line.label)] + cells(context.result(name), context.value(name)), indent: 1)
      }, notes: notes(context.plan), source: context.sourceLine("ulcers.csv, visits.csv"))
  }

  /// The number of participants, the value and its limits.
  static func cells(_ result: AnalysisResult?, _ value: ResultValue) -> [TableCell] {
    let limits = ResultWording.limits(value)
    return [
      TableCell(NumberWording.whole(result?.participants ?? 0)),
      TableCell(value.isOfNobody ? "–" : ResultWording.value(value)),
      TableCell(limits.isEmpty ? "–" : limits),
    ]
  }

  /// All lines; of them those that a closed report may show by arm.
  ///
  /// - Parameter isByArm: whether the lines stand by arm: then efficacy as the plan allows it.
  static func lines(_ plan: StudyPlan, isByArm: Bool = false) -> [Line] {
    let showsEfficacy = !isByArm || plan.efficacyByArm
    return (showsEfficacy ? burden(plan) : []) + newUlcers
      + (showsEfficacy ? freeDaysAndTargets : [])
  }

  private static func burden(_ plan: StudyPlan) -> [Line] {
    let visits = plan.visits.filter { $0.day > 0 }
    func at(_ visit: PlannedVisit, _ name: BurdenResult) -> Line {
      Line(label: visit.label, name: .burden(name))
    }
    return [
      .group("Open ulcers per participant, mean"),
      Line(label: "Baseline (day 0)", name: .burden(.openUlcers(visit: nil))),
    ] + visits.map { at($0, .openUlcers(visit: $0.id)) }
      + [.group("Change in open ulcers from baseline, mean")]
      + visits.map { at($0, .change(visit: $0.id)) }
      + [.group("All baseline ulcers healed")] + visits.map { at($0, .allHealed(visit: $0.id)) }
  }

  private static var newUlcers: [Line] {
    [.group("New ulcers by the end of the primary window")]
      + NewUlcerNumberResult.allCases.map { Line(label: words($0), name: .newUlcerNumber($0)) }
      + NewUlcerTimeResult.Turn.allCases.flatMap { turn -> [Line] in
        let group =
          turn == .first ? "First new ulcer, probability" : "Second new ulcer, probability"
        return [.group(group)]
          + NewUlcerTimeResult.Reading.allCases.compactMap { reading in
            reading.day.map { Line(label: "By day \($0)", name: .newUlcerTime(turn, reading)) }
          }
      }
  }

  private static var freeDaysAndTargets: [Line] {
    let free = UlcerFreeDaysResult.day84
    return [
      .group("Ulcer-free days, mean"),
      Line(label: "Day 1 to \(free.lastDay)", name: .ulcerFreeDays(free)),
      .group("Target ulcers"),
    ] + TargetUlcerResult.allCases.map { Line(label: words($0), name: .targetUlcers($0)) }
  }

  private static func words(_ group: NewUlcerNumberResult) -> String {
    switch group {
    case .none: "No new ulcer"
    case .one: "One new ulcer"
    case .two: "Two new ulcers"
    case .threeOrMore: "Three or more new ulcers"
    }
  }

  private static func words(_ result: TargetUlcerResult) -> String {
    switch result {
    case .all: "Target ulcers at baseline"
    case .confirmed: "Confirmed healed"
    case .closed: "Closed at least once"
    case .lost: "Amputated, surgically closed or ended by death"
    }
  }

  static func notes(_ plan: StudyPlan) -> [RichText] {
    [
      "n: participants over whom the value is formed; a visit counts where it was attended in its window. An ulcer is open from its first active assessment up to, not including, its healing or loss; one that reopened before confirmation was open throughout. All baseline ulcers healed: of participants with a baseline ulcer, none is open on the day of the visit or was lost by then; unconfirmed closures count.",
      RichText(
        "New ulcers: of participants with a complete primary window (\(plan.primaryWindowWords)). Ulcer-free days: of participants with ulcer follow-up of at least \(UlcerFreeDaysResult.day84.lastDay) days. Target ulcers: baseline ulcers at sites that the plan calls target; without limits, because ulcers of one participant are not independent."
      ),
      "Limits of means: Student's t; of proportions: exact, Clopper–Pearson; of probabilities: Kaplan–Meier, log-log, participants censored at the end of ulcer follow-up.",
    ]
  }
}
