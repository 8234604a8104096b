import ChartGrammar
import UlcerAnalysis
import VectorDrawing

/// The highest grade of each participant in each organ system: number and shade together.
enum MaximumGradeFigure {
  static func strip(
    _ analysis: StudyAnalysis, _ participants: TreatedParticipants, keepsLocal: Bool
  ) -> ParticipantStrip {
    let grades = participants.members.map { member in
      keepsLocal ? member.course.maximumGradesWithLocal : member.course.maximumGrades
    }
    let occurring = Set(grades.joined().compactMap(\.organSystem))
    let systems = analysis.organSystems.indices.filter(occurring.contains)
      .sorted { analysis.organSystems[$0].label < analysis.organSystems[$1].label }
    var rows = systems.map { system in
      ParticipantStrip.Row(
        id: analysis.organSystems[system].slug, label: analysis.organSystems[system].label,
        cells: grades.map { cell($0.first { $0.organSystem == system }) })
    }
    rows.append(
      ParticipantStrip.Row(
        id: "any organ system", label: "Any organ system",
        cells: grades.map { cell($0.first { $0.organSystem == nil }) }))
    return ParticipantStrip(
      columns: participants.members.map(\.shortLabel), rows: rows, title: "Participant")
  }

  /// The shade of a grade from 1 to 5: luminance falls with the grade.
  static func shade(_ grade: Int) -> Colour { Palette.shade(Double(grade) / 5) }

  private static func cell(_ maximum: MaximumGrade?) -> ParticipantStrip.Cell? {
    guard let maximum else { return nil }
    guard let grade = maximum.grade else {
      return ParticipantStrip.Cell(colour: .white, text: "?", name: "grade missing")
    }
    return ParticipantStrip.Cell(colour: shade(grade), text: "\(grade)", name: "grade \(grade)")
  }
}
