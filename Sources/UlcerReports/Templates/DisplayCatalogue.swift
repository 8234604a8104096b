import PageComposition
import ReportTemplates
import UlcerAnalysis
import VectorDrawing
import UlcerRecords

/// From a directive to what it shows; one case for each line of `DirectiveCatalogue`.
struct DisplayCatalogue {
  let context: ReportContext
  /// The context of the last report; `nil` without one.
  var previous: ReportContext?

  /// What a directive shows, with what changed since the last report marked.
  func blocks(for directive: TemplateDirective) -> [Block] {
    let blocks = plainBlocks(for: directive)
    guard let previous, ["table", "listing"].contains(directive.name),
      !DisplayCatalogue.unmarked.contains(directive.title)
    else { return blocks }
    let old = DisplayCatalogue(context: previous).plainBlocks(for: directive)
    return ChangedRows.marked(
      blocks, since: old,
      note: RichText(
        "At the left: a thick bar is new, a double line changed since the data cut-off of \(DateWording.text(previous.analysis.cut.date))."
      ))
  }

  /// Tables that say themselves what changed, or that change with every file.
  private static let unmarked: Set<String> = [
    "table changes", "table changed-numbers", "listing changed-records", "table files",
    "table glossary",
  ]

  /// Listings too wide for a page that stands.
  private static let lying: Set<String> = ["listing ulcers", "listing adverse-events"]

  private func plainBlocks(for directive: TemplateDirective) -> [Block] {
    let keepsLocal = directive.option("local") == "kept"
    if directive.option("by") == "arm" { return blocksByArm(for: directive, keepsLocal) }
    if var table = table(directive.title) {
      if directive.name == "listing" { table.kind = .listing }
      let block = table.isShort ? Block.keepTogether([.table(table)]) : .table(table)
      return DisplayCatalogue.lying.contains(directive.title) ? [.landscape([block])] : [block]
    }
    switch directive.title {
    case "contents": return [.contents]
    case "table changes":
      guard let differences = context.differences else {
        return [.paragraph("No earlier data cut was given to compare with.", .note)]
      }
      return [.keepTogether([.table(ChangesTables.records(differences))])]
    case "table changed-numbers":
      return context.differences.map {
        [.keepTogether([.table(ChangesTables.numbers($0))])]
      } ?? []
    case "listing changed-records":
      guard let differences = context.differences else { return [] }
      var listing = ChangesTables.listing(differences)
      listing.kind = .listing
      return [.table(listing)]
    case "answer-sheet": return AnswerSheet.blocks(context)
    case "table max-grade":
      return [.table(MaximumGradeTable.table(context, keepsLocal: keepsLocal))]
    case "table adverse-events-by-term":
      return [.table(AdverseEventTermsTable.table(context, decimals: decimals(of: directive)))]
    case "table curve":
      let subject = directive.option("of").flatMap(CurveTable.Subject.init(rawValue:))
      return [.table(CurveTable.table(subject ?? .healing, context))]
    case "table healing":
      return [
        .keepTogether([.table(HealingTables.status(context))]),
        .keepTogether([.table(HealingTables.landmarks(context))]),
      ]
    case "figure healing-curve": return [.figure(healingCurve(height: height(of: directive, 210)))]
    case "figure swimmer": return [.figure(swimmer)]
    case "figure hand-map":
      let subject = directive.option("count").flatMap(PlaceCounts.Subject.init(rawValue:))
      return [.figure(handMap(subject ?? .baseline, height: height(of: directive, 420)))]
    case "participants profile":
      return ParticipantProfile.section(context)
    default:
      if let figure = catalogueFigure(directive, keepsLocal: keepsLocal) {
        return [.figure(figure)]
      }
      if directive.title == "figure risk-difference" {
        return [.paragraph("Fewer than two arms: there is no difference to draw.", .note)]
      }
      return [.paragraph(RichText("There is no display “\(directive.title)”."), .note)]
    }
  }

  /// Tables and listings without options.
  private func table(_ title: String) -> Table? {
    switch title {
    case "table disposition": DispositionTable.table(context)
    case "table screening-failures": ScreeningFailuresTable.table(context)
    case "table visits": VisitsTable.table(context)
    case "table baseline": BaselineTable.table(context)
    case "table local-toxicity": LocalToxicityTable.table(context)
    case "table local-toxicity-windows": LocalToxicityWindowsTable.table(context)
    case "listing local-toxicity-disagreements": DisagreementsTable.table(context)
    case "table adverse-events": AdverseEventsTable.table(context)
    case "listing serious-events": SeriousEventsListing.table(context, fatalOnly: false)
    case "listing fatal-events": SeriousEventsListing.table(context, fatalOnly: true)
    case "listing expedited-candidates": ExpeditedCandidatesListing.table(context)
    case "listing worsening": WorseningListing.table(context)
    case "table new-ulcers": NewUlcersTable.table(context)
    case "table recurrence-by-place": RecurrencePlacesTable.table(context)
    case "table monitoring-boundary": OperatingCharacteristicsTable.boundary(context)
    case "table operating-characteristics": OperatingCharacteristicsTable.chances(context)
    case "table absent-events": AbsentEventsTable.table(context)
    case "table accrual": AccrualTable.table(context)
    case "table scores": ScoresTable.table(context)
    case "listing ulcers": UlcersListing.table(context)
    case "listing adverse-events": AdverseEventDetailsListing.table(context)
    case "table definitions": DefinitionsTable.table(context)
    case "table files": FilesTable.table(of: context.source)
    case "table problems":
      ProblemsTable.table(of: context.source, sourceLine: "cicatrix check")
    case "listing imputed-dates": ImputedDatesTable.table(context)
    case "table glossary": GlossaryTable.table(context)
    case "table comparisons": ComparisonsTable.table(context)
    default: nil
    }
  }

  private func height(of directive: TemplateDirective, _ usual: Double) -> Double {
    directive.option("height").flatMap(TemplateLength.points(of:)) ?? usual
  }

  private var treatedLine: RichText {
    context.population("Treated participants", n: context.treated)
  }

  private var ulcersLine: RichText {
    let result = context.analysis["healing.baseline-ulcers"]
    return RichText(
      "Baseline ulcers, n = \(result?.ulcers ?? 0) in \(result?.participants ?? 0) participants · data cut-off \(DateWording.text(context.analysis.cut.date))"
    )
  }

  /// A figure that is also a kind of chart, under the same name.
  private func catalogueFigure(_ directive: TemplateDirective, keepsLocal: Bool) -> Figure? {
    guard directive.title.hasPrefix("figure "),
      let kind = ChartKind(rawValue: String(directive.title.dropFirst("figure ".count))),
      let figure = FigureCatalogue.figure(
        kind, of: FigureSubject(context.analysis),
        options: FigureCatalogue.Options(keepsLocal: keepsLocal))
    else { return nil }
    let height = height(of: directive, 190)
    return Figure(
      caption: Caption(
        key: key(of: kind, keepsLocal: keepsLocal), title: RichText(figure.title),
        population: RichText("\(figure.population) · \(FigureSubject(context.analysis).cutOff)")),
      content: content(of: figure, height: height),
      notes: [figure.denominator, figure.method].filter { !$0.isEmpty }.map { RichText($0) },
      source: RichText(figure.source))
  }

  /// A chart gives way a little so that a page is filled; what has rows takes the room these need.
  private func content(of figure: StudyFigure, height: Double) -> FigureContent {
    guard case .chart = figure.content else {
      return .fitted { room, measurer in figure.drawings(room: room, measurer: measurer) }
    }
    let labels = figure.labelRoom
    return .elastic(height: elastic(height + labels, rigid: labels)) { room, measurer in
      figure.drawings(
        room: Extent(room.width, room.height - labels), measurer: measurer
      ).first ?? Drawing(extent: Extent(0, 0))
    }
  }

  /// The heights that a drawing may have: as wished, or less by up to a quarter.
  private func elastic(_ height: Double, rigid: Double = 0) -> ClosedRange<Double> {
    (height - 0.25 * max(0, height - rigid))...height
  }

  /// The name by which other pages refer to a figure.
  private func key(of kind: ChartKind, keepsLocal: Bool) -> String {
    switch kind {
    case .localToxicity: "local-toxicity-strip"
    case .maximumGrade: keepsLocal ? "max-grade-strip-with-local" : "max-grade-strip"
    case .newUlcers: "new-ulcers-curve"
    default: "\(kind.rawValue)-figure"
    }
  }

  private var beginningNote: String {
    let beginning = context.participants.sharedBeginning
    return beginning.isEmpty ? "" : ", without “\(beginning)”"
  }

  private func healingCurve(height: Double) -> Figure {
    let analysis = context.analysis
    let unconfirmed = context.count("healing.unconfirmed")
    return Figure(
      caption: Caption(
        key: "healing-curve", title: "Ulcers healed over time", population: ulcersLine),
      content: .elastic(height: elastic(height)) { room, measurer in
        FigureDrawing.healingCurve(analysis, room: room, measurer: measurer)
      },
      notes: [
        RichText(
          "Kaplan–Meier; band: \(context.coverage) log-log limits, participants as clusters; small strokes: ulcers no longer observed. Curves stop where fewer than \(HealingCurveFigure.fewestAtRisk) ulcers are at risk. \(NumberWording.whole(unconfirmed)) closed \(unconfirmed == 1 ? "ulcer is" : "ulcers are") not confirmed at the data cut-off."
        )
      ], source: context.sourceLine("ulcers.csv"))
  }

  private var swimmer: Figure {
    let analysis = context.analysis
    let participants = context.participants
    return Figure(
      caption: Caption(
        key: "swimmer", title: "The course of every ulcer since treatment",
        population: treatedLine),
      content: .fitted { room, measurer in
        FigureDrawing.swimmer(analysis, participants, room: room, measurer: measurer)
      },
      notes: [
        RichText(
          "One row per place that had an ulcer on or after day 0; places are hand and digit, level, surface; before the first place of each participant stands the id\(beginningNote). Hatched: between the last open look and the first closed one nobody knows."
        )
      ], source: context.sourceLine("ulcers.csv"))
  }

  private func handMap(_ subject: PlaceCounts.Subject, height: Double) -> Figure {
    let map = HandMapFigure.counts(context.analysis, subject)
    return Figure(
      caption: Caption(
        key: "hand-map-\(subject.rawValue)", title: RichText(map.title),
        population: RichText(map.population)),
      content: .elastic(height: elastic(height)) { room, measurer in
        FigureDrawing.handMap(map.withoutTexts, room: room, measurer: measurer)
      }, notes: [RichText(map.note)], source: context.sourceLine("ulcers.csv"))
  }
}
