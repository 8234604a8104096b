import ChartGrammar
import UlcerAnalysis
import VectorDrawing

/// Figures resolved to drawings for a given room: the one bridge from charts to pages.
enum FigureDrawing {
  static func healingCurve(
    _ analysis: StudyAnalysis, room: Extent, measurer: any TextMeasurer, theme: Theme = .print
  ) -> Drawing {
    HealingCurveFigure.chart(analysis).drawing(extent: room, theme: theme, measurer: measurer)
  }

  static func swimmer(
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

  static func handMap(
    _ map: CountedHandMap, room: Extent, measurer: any TextMeasurer, theme: Theme = .print
  ) -> Drawing {
    map.drawing(extent: room, highest: room.height, theme: theme, measurer: measurer)
  }

  /// The hands of one participant, without title: at baseline, at the primary visit, and latest.
  static func handMap(
    _ analysis: StudyAnalysis, _ course: ParticipantCourse, height: Double, room: Extent,
    measurer: any TextMeasurer, theme: Theme = .print
  ) -> [Drawing] {
    var map = HandMapFigure.participant(analysis, course)
    map.caption = .none
    return [
      map.drawing(
        extent: Extent(room.width, min(height, room.height)), theme: theme, measurer: measurer)
    ]
  }

  static func trajectories(
    _ analysis: StudyAnalysis, _ course: ParticipantCourse, room: Extent,
    measurer: any TextMeasurer
  ) -> [Drawing] {
    TrajectoryFigure.facets(analysis, course).flatMap { facets in
      let rows = (facets.panels.count + facets.columns - 1) / max(facets.columns, 1)
      return facets.drawings(
        extent: Extent(
          room.width, min(room.height, 30 + (rows <= 1 ? 165 : 125) * Double(max(rows, 1)))),
        measurer: measurer)
    }
  }

  static func adverseEvents(
    _ analysis: StudyAnalysis, _ course: ParticipantCourse, room: Extent,
    measurer: any TextMeasurer
  ) -> [Drawing] {
    AdverseEventLanes.chart(analysis, course)?.drawings(
      width: room.width, maximumHeight: room.height, measurer: measurer) ?? []
  }
}
