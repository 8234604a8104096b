import PageComposition
import UlcerFigures
import UlcerRecords
import VectorDrawing

/// The figures of a report over all participants: a kind of chart with its words as caption and
/// notes.
struct ReportFigures {
  let context: ReportContext

  /// The figure of a kind, or a note if it compares arms and there are none.
  func blocks(_ kind: ChartKind, _ request: DisplayRequest) -> [Block] {
    let subject = FigureSubject(context.analysis)
    let options = FigureCatalogue.Options(keepsLocal: request.keepsLocal, count: request.count)
    guard let figure = try? FigureCatalogue.figure(kind, of: subject, options: options) else {
      return [.paragraph("Fewer than two arms: there is no difference to draw.", .note)]
    }
    return [
      .figure(
        Figure(
          caption: Caption(
            key: request.key, title: RichText(figure.title),
            population: RichText("\(figure.population) · \(subject.cutOff)")),
          content: content(of: figure, height: request.height ?? figure.height),
          notes: [figure.denominator, figure.method].filter { !$0.isEmpty }.map { RichText($0) },
          source: RichText(figure.source)))
    ]
  }

  /// An elastic figure shrinks by up to a quarter, so that a page is filled; a figure with rows
  /// takes the room that these need.
  private func content(of figure: StudyFigure, height: Double) -> FigureContent {
    guard figure.isElastic else {
      return .fitted { room, measurer in figure.drawings(room: room, measurer: measurer) }
    }
    let labels = figure.labelRoom
    let highest = height + labels
    return .elastic(height: highest - 0.25 * max(0, height)...highest) { room, measurer in
      figure.drawings(
        room: Extent(room.width, room.height - labels), measurer: measurer
      ).first ?? Drawing(extent: Extent(0, 0))
    }
  }
}
