import ClinicalWording
import PageComposition
import UlcerAnalysis
import UlcerFigures
import UlcerRecords
import VectorDrawing

/// The figures of a report, of everybody: a kind of chart with its words as caption and notes.
struct ReportFigures {
  let context: ReportContext

  private var treatedLine: RichText {
    context.population("Treated participants", n: context.treated)
  }

  private var ulcersLine: RichText {
    let result = context.result(.healing(.baselineUlcers))
    return RichText(
      "Baseline ulcers, n = \(result?.ulcers ?? 0) in \(NumberWording.counted(result?.participants ?? 0, "participant")) · data cut-off \(DateWording.text(context.analysis.cut.date))"
    )
  }

  /// The figure of a kind; a note in its place where it cannot be.
  func blocks(_ kind: ChartKind, _ request: DisplayRequest) -> [Block] {
    switch kind {
    case .healingCurve: [.figure(healingCurve(height: request.height ?? 210))]
    case .swimmer: [.figure(swimmer)]
    case .handMap: [.figure(handMap(request.count, height: request.height ?? 420))]
    default: [figure(kind, request).map { .figure($0) } ?? ReportFigures.noDifference]
    }
  }

  private static let noDifference = Block.paragraph(
    "Fewer than two arms: there is no difference to draw.", .note)

  /// A figure of the catalogue; `nil` where it compares arms and there are none.
  private func figure(_ kind: ChartKind, _ request: DisplayRequest) -> Figure? {
    FigureCatalogue.figure(
      kind, of: FigureSubject(context.analysis),
      options: FigureCatalogue.Options(keepsLocal: request.keepsLocal)
    ).map { figure in
      Figure(
        caption: Caption(
          key: request.key, title: RichText(figure.title),
          population: RichText("\(figure.population) · \(FigureSubject(context.analysis).cutOff)")),
        content: content(of: figure, height: request.height ?? 190),
        notes: [figure.denominator, figure.method].filter { !$0.isEmpty }.map { RichText($0) },
        source: RichText(figure.source))
    }
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

  private var beginningNote: String {
    let beginning = context.participants.sharedBeginning
    return beginning.isEmpty ? "" : ", without “\(beginning)”"
  }

  private func healingCurve(height: Double) -> Figure {
    let analysis = context.analysis
    return Figure(
      caption: Caption(
        key: "healing-curve", title: "Ulcers healed over time", population: ulcersLine),
      content: .elastic(height: elastic(height)) { room, measurer in
        FigureDrawing.healingCurve(analysis, room: room, measurer: measurer)
      },
      notes: [
        RichText(
          "Kaplan–Meier; band: \(context.coverage) log-log limits, participants as clusters; small strokes: ulcers no longer observed. Curves stop where fewer than \(HealingCurveFigure.fewestAtRisk) ulcers are at risk. \(context.number(.healing(.unconfirmed))) closed \(context.count(.healing(.unconfirmed)) == 1 ? "ulcer is" : "ulcers are") not confirmed at the data cut-off."
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
