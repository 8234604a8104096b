import ChartGrammar
import UlcerAnalysis
import VectorDrawing

/// Who showed which sign of local toxicity, and on which day first.
enum LocalToxicityFigure {
  static func strip(_ participants: TreatedParticipants) -> ParticipantStrip {
    let components: [LocalToxicityComponent] = [
      .swelling, .warmth, .impairmentOfFunction, .hematoma, .ulcerWorsening, .newUlcer, .any,
    ]
    return ParticipantStrip(
      columns: participants.members.map(\.shortLabel),
      rows: components.map { component in
        ParticipantStrip.Row(
          id: component.rawValue, label: component.label,
          cells: participants.members.map { cell($0.course.finding(component)) })
      }, title: "Participant")
  }

  private static func cell(_ finding: LocalToxicityFinding) -> ParticipantStrip.Cell? {
    guard let day = finding.firstDay else { return nil }
    // “Any” is also reached by local events that are no component of their own.
    switch (finding.measuredDay, finding.reportedDay) {
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
