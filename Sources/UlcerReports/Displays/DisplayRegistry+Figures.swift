import PageComposition
import UlcerFigures
import UlcerRecords

extension DisplayRegistry {
  /// A figure that is also a kind of chart, and the displays that hold its numbers.
  private static func figure(
    _ name: DisplayName, _ kind: ChartKind, _ summary: String, options: [Display.Option] = [],
    groups: Display.Groups = .everybody, longName: String? = nil,
    numbers: @escaping @Sendable (DisplayRequest, ReportContext) -> [DisplayRequest]
  ) -> Display {
    Display(
      name, summary, options: options, groups: groups, needs: { DisplayNeeds(kind, $0) },
      longName: longName, numbers: numbers
    ) { request, context in
      request.isByArm
        ? ArmFigures.blocks(kind, request, context)
        : ReportFigures(context: context).blocks(kind, request)
    }
  }

  private static func few(_ context: ReportContext) -> Bool {
    context.treated <= CountedBars.mostColumns
  }

  private static func curve(
    _ curves: CurveTable.Subject
  ) -> @Sendable (DisplayRequest, ReportContext) -> [DisplayRequest] {
    { request, _ in [DisplayRequest(.curve, isByArm: request.isByArm, curves: curves)] }
  }

  /// Everything that is drawn.
  static let figureDisplays: [Display] = [
    figure(
      .localToxicityFigure, .localToxicity,
      "participants by component of local toxicity, first day", groups: .everybodyOrArms
    ) { _, _ in [DisplayRequest(.localToxicitySigns)] },
    figure(
      .maximumGradeFigure, .maximumGrade, "participants by organ system, maximum grade",
      options: [.local], groups: .everybodyOrArms
    ) { request, context in
      few(context)
        ? [DisplayRequest(.maximumGradeListing)]
        : [
          DisplayRequest(
            .maximumGrade, isByArm: request.isByArm,
            keepsLocal: request.keepsLocal && !request.isByArm)
        ]
    },
    figure(
      .healingCurve, .healingCurve, "ulcers healed over time with number at risk",
      options: [.height], groups: .everybodyOrArms, numbers: curve(.healing)),
    figure(
      .swimmer, .swimmer, "the course of every baseline and later ulcer",
      longName: "The course of every ulcer since treatment"
    ) { _, _ in [DisplayRequest(.ulcers)] },
    figure(
      .handMap, .handMap, "ulcers at each place of the hands, counted over participants",
      options: [.count, .height]
    ) { request, _ in [DisplayRequest(.places, count: request.count)] },
    figure(
      .newUlcersFigure, .newUlcers, "mean cumulative number of new ulcers", options: [.height],
      groups: .everybodyOrArms, numbers: curve(.newUlcers)),
    figure(
      .cumulativeIncidence, .cumulativeIncidence, "ulcers healed, lost and still open, to 100 %",
      options: [.height], groups: .everybodyOrArms, numbers: curve(.incidence)),
    figure(
      .recurrence, .recurrence, "healed ulcers that came back at the same place",
      options: [.height], groups: .everybodyOrArms, numbers: curve(.recurrence)),
    figure(
      .waterfall, .waterfall, "best change in area of each baseline ulcer", options: [.height]
    ) { _, _ in [DisplayRequest(.ulcers)] },
    figure(
      .adverseEventTimeline, .adverseEventTimeline,
      "adverse events of each participant over time", groups: .everybodyOrArms,
      longName: "The time line of each participant's adverse events"
    ) { _, _ in [DisplayRequest(.adverseEventsListing)] },
    figure(
      .monitoringBoundaryFigure, .monitoringBoundary, "the monitored count beside the boundary",
      options: [.height]
    ) { _, _ in [DisplayRequest(.monitoringBoundary), DisplayRequest(.monitoringCourse)] },
    figure(
      .accrualFigure, .accrual, "participants screened and treated by date, beside the plan",
      options: [.height]
    ) { _, _ in [DisplayRequest(.accrual)] },
    figure(
      .dispositionFigure, .disposition, "where every participant and every ulcer stands"
    ) { _, _ in [DisplayRequest(.dispositionStates)] },
    figure(
      .visitsFigure, .visits, "planned visits done, missed, overdue and to come"
    ) { _, context in [DisplayRequest(few(context) ? .visitsListing : .visits)] },
    figure(
      .scoresFigure, .scores, "scores of pain, function and quality of life over time"
    ) { _, context in
      [DisplayRequest(.scores)] + (few(context) ? [DisplayRequest(.scoresListing)] : [])
    },
    figure(
      .riskDifference, .riskDifference, "differences between arms in safety outcomes",
      groups: .closedSession
    ) { _, _ in
      [.localToxicity, .adverseEvents, .maximumGrade].map { DisplayRequest($0, isByArm: true) }
    },
  ]
}
