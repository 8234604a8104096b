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
    switch directive.title {
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
    case "figure local-toxicity": return [.figure(localToxicity)]
    case "figure max-grade": return [.figure(maximumGrade(keepsLocal: keepsLocal))]
    case "figure healing-curve": return [.figure(healingCurve(height: height(of: directive, 210)))]
    case "figure swimmer": return [.figure(swimmer)]
    case "figure hand-map":
      let subject = directive.option("count").flatMap(PlaceCounts.Subject.init(rawValue:))
      return [.figure(handMap(subject ?? .baseline, height: height(of: directive, 420)))]
    case "figure new-ulcers": return [.figure(newUlcers(height: height(of: directive, 190)))]
    case "participants profile":
      return context.participants.members.enumerated().flatMap { index, member in
        ParticipantProfile.blocks(member, context, startsPage: index > 0)
      }
    default:
      return [.paragraph(RichText("There is no display “\(directive.title)”."), .note)]
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

  private var localToxicity: Figure {
    let strip = LocalToxicityFigure.strip(context.participants)
    return Figure(
      caption: Caption(
        key: "local-toxicity-strip", title: "Who showed which sign of local toxicity, first day",
        population: treatedLine),
      content: .fitted { room, measurer in
        FigureDrawing.strip(strip, room: room, measurer: measurer)
      },
      notes: [
        RichText(
          "A number is the first day of the sign since treatment; an empty cell: none up to day \(context.plan.primaryWindow) or the data cut-off. Columns are participants\(beginningNote)."
        )
      ], source: context.sourceLine("local-reactions.csv, ulcers.csv, adverse-events.csv"))
  }

  private var beginningNote: String {
    let beginning = context.participants.sharedBeginning
    return beginning.isEmpty ? "" : ", without “\(beginning)”"
  }

  private func maximumGrade(keepsLocal: Bool) -> Figure {
    let strip = MaximumGradeFigure.strip(
      context.analysis, context.participants, keepsLocal: keepsLocal)
    return Figure(
      caption: Caption(
        key: keepsLocal ? "max-grade-strip-with-local" : "max-grade-strip",
        title: "Highest grade of each participant in each organ system", population: treatedLine),
      content: .fitted { room, measurer in
        FigureDrawing.strip(strip, room: room, measurer: measurer)
      },
      notes: [
        RichText(
          "A number is the highest grade from day 0 to day \(context.plan.primaryWindow); “?”: only events without a grade; an empty cell: no event. Columns are participants\(beginningNote)."
        )
      ], source: context.sourceLine("adverse-events.csv"))
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

  private func newUlcers(height: Double) -> Figure {
    let analysis = context.analysis
    return Figure(
      caption: Caption(
        key: "new-ulcers-curve", title: "Mean number of new ulcers per participant",
        population: treatedLine),
      content: .fitted { room, measurer in
        FigureDrawing.newUlcers(analysis, height: height, room: room, measurer: measurer)
      },
      notes: [
        RichText(
          "Mean cumulative function; band: \(context.coverage) limits by the variance of Lawless and Nadeau. The curve stops where fewer than \(HealingCurveFigure.fewestAtRisk) participants are under observation."
        )
      ], source: context.sourceLine("ulcers.csv, visits.csv"))
  }
}
