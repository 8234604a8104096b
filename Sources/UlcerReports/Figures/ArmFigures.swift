import ChartGrammar
import PageComposition
import UlcerAnalysis
import UlcerFigures
import UlcerRecords
import VectorDrawing

/// The figures of a closed session: arms in one plot, or one below the other.
enum ArmFigures {
  /// The figure of a kind by arm, or a note if it cannot be made.
  static func blocks(
    _ kind: ChartKind, _ request: DisplayRequest, _ context: ReportContext
  ) -> [Block] {
    let subject = FigureSubject(context.analysis)
    guard !context.arms.isEmpty else {
      return [.paragraph("The allocation names no arm: there is nothing to draw by arm.", .note)]
    }
    guard let curve = ArmCurveFigure.Kind(rawValue: kind.rawValue) else {
      return people(kind, request, subject, context)
    }
    guard let figure = ArmCurveFigure.figure(curve, subject) else {
      return [
        .paragraph(
          RichText("\(curve.title): not shown, the study file does not allow efficacy by arm."),
          .note)
      ]
    }
    return [.figure(block(figure, key: request.key, height: request.height ?? 190, context))]
  }

  private static func block(
    _ figure: StudyFigure, key: String, height: Double, _ context: ReportContext
  ) -> Figure {
    Figure(
      caption: Caption(
        key: key, title: RichText(figure.title),
        population: RichText("\(figure.population) · \(FigureSubject(context.analysis).cutOff)")),
      content: .elastic(height: height * 0.75...height) { room, measurer in
        figure.drawings(room: room, measurer: measurer).first ?? Drawing(extent: Extent(0, 0))
      },
      notes: [figure.denominator, figure.method].filter { !$0.isEmpty }.map { RichText($0) }
        + [context.armNote],
      source: RichText(figure.source))
  }

  /// A figure of participants: the same figure for each arm, one below the other, each under its
  /// name.
  private static func people(
    _ kind: ChartKind, _ request: DisplayRequest, _ subject: FigureSubject,
    _ context: ReportContext
  ) -> [Block] {
    let options = FigureCatalogue.Options(keepsLocal: request.keepsLocal)
    guard let whole = try? FigureCatalogue.figure(kind, of: subject, options: options) else {
      return []
    }
    let parts = context.arms.compactMap { arm in
      (try? FigureCatalogue.figure(kind, of: subject.alone(arm: arm), options: options)).map {
        (title: context.title(ofArm: arm), figure: $0)
      }
    }
    return [
      .figure(
        Figure(
          caption: Caption(
            key: request.key, title: RichText(whole.title + ", by coded arm"),
            population: context.armPopulation),
          content: .fitted { room, measurer in
            parts.flatMap { part in
              part.figure.drawings(
                room: room,
                caption: ChartGrammar.Caption(
                  title: part.title, subtitle: part.figure.denominator), measurer: measurer)
            }
          },
          notes: [RichText(parts.first?.figure.method ?? whole.method), context.armNote],
          source: RichText(whole.source + ", the allocation")))
    ]
  }
}
