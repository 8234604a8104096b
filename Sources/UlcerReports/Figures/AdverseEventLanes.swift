import ChartGrammar
import UlcerAnalysis
import UlcerRecords
import VectorDrawing

/// The adverse events of one participant on the axis of the visits: shade and number are the grade.
enum AdverseEventLanes {
  static func chart(_ analysis: StudyAnalysis, _ course: ParticipantCourse) -> RowChart? {
    let events = analysis.adverseEvents[course.adverseEvents]
    guard !events.isEmpty, course.isTreated else { return nil }
    let last = Double(max(course.timeAtRisk, course.observation, 14))
    var rows: [Band] = []
    var lanes: [Lane] = []
    for event in events {
      guard let day = event.day else { continue }
      let record = analysis.records.adverseEvents[event.event]
      let row = "\(event.event)"
      let marks = [event.isSerious ? "serious" : nil, event.isRelated ? "related" : nil]
      rows.append(
        Band(row, label: record.term, trailing: marks.compactMap(\.self).joined(separator: ", ")))
      let end = course.day(of: event.end)
      let from = max(Double(day), -28)
      let to = max(end.map(Double.init) ?? last, from + 2)
      let style = SeriesStyle(
        event.grade.map(MaximumGradeFigure.shade) ?? Palette.neutral,
        fill: event.grade == nil ? .hatched : .solid)
      lanes.append(
        Lane(
          row: row,
          [
            Lane.Segment(
              from: from, to: min(to, last), style: style,
              name: event.grade.map { "grade \($0)" } ?? "grade missing",
              isOpenEnded: end == nil)
          ], thickness: 0.55))
    }
    return RowChart(
      rows: rows,
      x: VisitAxis.axis(
        of: analysis.plan,
        from: lanes.isEmpty ? 0 : lanes.flatMap { $0.segments.map(\.from) }.min() ?? 0,
        upTo: last),
      rowHeight: 12, legend: .above
    ) {
      lanes
      Rule(x: 0, style: SeriesStyle(Palette.neutral))
    }
  }
}
