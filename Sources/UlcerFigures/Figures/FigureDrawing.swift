package import ChartGrammar
package import UlcerAnalysis
package import VectorDrawing

/// Figures resolved to drawings for a given room: the one bridge from charts to pages.
package enum FigureDrawing {
  /// The curves of healing, as drawn in a document.
  package static func healingCurve(
    _ analysis: StudyAnalysis, room: Extent, measurer: any TextMeasurer, theme: Theme = .print
  ) -> Drawing {
    HealingCurveFigure.chart(analysis).drawing(extent: room, theme: theme, measurer: measurer)
  }

  /// The course of every ulcer, on as many drawings as it needs.
  package static func swimmer(
    _ analysis: StudyAnalysis, _ participants: TreatedParticipants, room: Extent,
    measurer: any TextMeasurer, theme: Theme = .print
  ) -> [Drawing] {
    var chart = SwimmerFigure.chart(analysis, participants)
    // One page where rows of a readable height allow it; key and axis take some 75 points.
    let fitting = (room.height - 75) / Double(max(chart.rows.count, 1))
    chart.rowHeight = min(13, max(9.8, fitting))
    return chart.drawings(
      width: room.width, maximumHeight: room.height, theme: theme, measurer: measurer)
  }

  /// Where ulcers are, as drawn in a document.
  package static func handMap(
    _ map: CountedHandMap, room: Extent, measurer: any TextMeasurer, theme: Theme = .print
  ) -> Drawing {
    map.drawing(extent: room, highest: room.height, theme: theme, measurer: measurer)
  }
}
