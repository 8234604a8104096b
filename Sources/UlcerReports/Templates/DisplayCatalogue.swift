import PageComposition
import ReportTemplates
import UlcerAnalysis
import VectorDrawing
import UlcerRecords

/// From a directive to what it shows; one case for each line of `DirectiveCatalogue`.
struct DisplayCatalogue {
  let context: ReportContext

  func blocks(for directive: TemplateDirective) -> [Block] {
    let keepsLocal = directive.option("local") == "kept"
    if directive.option("by") == "arm" { return blocksByArm(for: directive, keepsLocal) }
    switch directive.title {
    case "table comparisons": return [.table(ComparisonsTable.table(context))]
    case "answer-sheet": return AnswerSheet.blocks(context)
    case "table disposition": return [.keepTogether([.table(DispositionTable.table(context))])]
    case "table local-toxicity": return [.keepTogether([.table(LocalToxicityTable.table(context))])]
    case "listing local-toxicity-disagreements":
      return [.table(DisagreementsTable.table(context))]
    case "table max-grade":
      return [.table(MaximumGradeTable.table(context, keepsLocal: keepsLocal))]
    case "table adverse-events": return [.keepTogether([.table(AdverseEventsTable.table(context))])]
    case "table healing":
      return [
        .keepTogether([.table(HealingTables.status(context))]),
        .keepTogether([.table(HealingTables.landmarks(context))]),
      ]
    case "table new-ulcers": return [.keepTogether([.table(NewUlcersTable.table(context))])]
    case "table definitions": return [.table(DefinitionsTable.table(context))]
    case "table files": return [.keepTogether([.table(FilesTable.table(of: context.source))])]
    case "table problems":
      return [.table(ProblemsTable.table(of: context.source, sourceLine: "cicatrix check"))]
    case "listing imputed-dates": return [.keepTogether([.table(ImputedDatesTable.table(context))])]
    case "figure healing-curve": return [.figure(healingCurve(height: height(of: directive, 210)))]
    case "figure swimmer": return [.figure(swimmer)]
    case "figure hand-map":
      let subject = directive.option("count").flatMap(PlaceCounts.Subject.init(rawValue:))
      return [.figure(handMap(subject ?? .baseline, height: height(of: directive, 420)))]
    case "participants profile":
      return context.participants.members.enumerated().flatMap { index, member in
        ParticipantProfile.blocks(member, context, startsPage: index > 0)
      }
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

  /// What a closed session shows by coded arm.
  private func blocksByArm(for directive: TemplateDirective, _ keepsLocal: Bool) -> [Block] {
    switch directive.title {
    case "answer-sheet": ArmAnswerSheet.blocks(context)
    case "table disposition": [.keepTogether([.table(ArmSafetyTables.disposition(context))])]
    case "table local-toxicity": [.keepTogether([.table(ArmSafetyTables.localToxicity(context))])]
    case "table max-grade":
      ArmGradeTables.tables(context, keepsLocal: keepsLocal).map { .table($0) }
    case "table adverse-events": [.keepTogether([.table(ArmSafetyTables.adverseEvents(context))])]
    case "table new-ulcers": [.keepTogether([.table(ArmUlcerTables.newUlcers(context))])]
    case "table healing": ArmUlcerTables.healing(context)
    default: [.paragraph(RichText("“\(directive.title)” is not shown by arm."), .note)]
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
      content: .fitted { room, measurer in
        let isChart = if case .chart = figure.content { true } else { false }
        return figure.drawings(
          room: Extent(
            room.width, isChart ? min(height, room.height - figure.labelRoom) : room.height),
          measurer: measurer)
      },
      notes: [figure.denominator, figure.method].filter { !$0.isEmpty }.map { RichText($0) },
      source: RichText(figure.source))
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
      content: .fitted { room, measurer in
        FigureDrawing.healingCurve(analysis, height: height, room: room, measurer: measurer)
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
      content: .fitted { room, measurer in
        FigureDrawing.handMap(map.withoutTexts, height: height, room: room, measurer: measurer)
      }, notes: [RichText(map.note)], source: context.sourceLine("ulcers.csv"))
  }
}
