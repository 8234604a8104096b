import ChartGrammar
import UlcerAnalysis
import VectorDrawing

/// Who showed which sign of local toxicity, and on which day first.
enum LocalToxicityFigure {
  static func strip(_ participants: TreatedParticipants) -> ParticipantStrip {
    let components: [LocalToxicityComponent] = [
      .swelling, .warmth, .impairmentOfFunction, .hematoma, .ulcerWorsening, .newUlcer, .any,
    ]
    var rows = components.map { component in
      ParticipantStrip.Row(
        id: component.rawValue, label: component.label,
        cells: participants.members.map { cell($0.course.finding(component)) })
    }
    // “Any” is also reached by local events that are no component of their own: they are shown.
    let others = participants.members.map { member in
      member.course.localToxicity.filter { $0.component == nil }.map(\.day).min()
    }
    if others.contains(where: { $0 != nil }) {
      rows.insert(
        ParticipantStrip.Row(
          id: "other", label: "Other local event",
          cells: others.map { cell(measuredDay: nil, reportedDay: $0) }), at: rows.count - 1)
    }
    return ParticipantStrip(
      columns: participants.members.map(\.shortLabel), rows: rows, title: "Participant",
      legendOrder: ["measured and reported", "measured only", "reported only"])
  }

  private static func cell(_ finding: LocalToxicityFinding) -> ParticipantStrip.Cell? {
    cell(measuredDay: finding.measuredDay, reportedDay: finding.reportedDay)
  }

  private static func cell(measuredDay: Int?, reportedDay: Int?) -> ParticipantStrip.Cell? {
    guard let day = [measuredDay, reportedDay].compactMap(\.self).min() else { return nil }
    switch (measuredDay, reportedDay) {
    case (.some, .some):
      return ParticipantStrip.Cell(
        colour: Palette.series[0], text: "\(day)", name: "measured and reported")
    case (.some, nil):
      return ParticipantStrip.Cell(
        colour: Palette.mix(Palette.series[0], .white, share: 0.35), text: "\(day)",
        name: "measured only")
    default:
      return ParticipantStrip.Cell(
        colour: Palette.mix(Palette.series[0], .white, share: 0.75), text: "\(day)",
        name: "reported only")
    }
  }
}
