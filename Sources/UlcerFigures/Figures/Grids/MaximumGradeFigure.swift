import ChartGrammar
import UlcerAnalysis
import UlcerRecords
import VectorDrawing

/// The highest grade of each participant in each system organ class, as number and shade.
enum MaximumGradeFigure {
  static func figure(_ subject: FigureSubject, keepsLocal: Bool) -> StudyFigure {
    let isMatrix = subject.treated <= CountedBars.mostColumns
    let any = subject.number(.maximumGrade(.any, .any, keepsLocal: keepsLocal))
    let severe = subject.number(.maximumGrade(.any, .threeOrHigher, keepsLocal: keepsLocal))
    let window =
      "Events that began in the primary window (\(subject.plan.primaryWindowWords)); signs of local toxicity \(keepsLocal ? "are kept" : "are left out"). \(subject.plan.adverseEventDictionary) \(subject.plan.adverseEventDictionaryVersion) grades."
    return StudyFigure(
      title: isMatrix
        ? "Highest grade of each participant in each organ system"
        : "Participants by their highest grade in each organ system",
      population: subject.treatedPopulation,
      denominator:
        "\(any) of \(subject.treated) had an event, \(severe) one of grade 3 or higher.",
      method: isMatrix
        ? "\(window) A number is the highest grade; “?”: only events without a grade; an empty cell: no event.\(subject.labelNote)"
        : "\(window) Each participant counts once in a row, at the highest grade. Right: participants with any grade, and with grade 3 or higher.",
      source: "adverse-events.csv",
      content: isMatrix
        ? .strip(strip(subject.analysis, subject.participants, keepsLocal: keepsLocal))
        : .rows(bars(subject, keepsLocal: keepsLocal).chart))
  }

  static func strip(
    _ analysis: StudyAnalysis, _ participants: TreatedParticipants, keepsLocal: Bool
  ) -> ParticipantStrip {
    ParticipantStrip(
      columns: participants.members.map(\.shortLabel),
      rows: rows(analysis, participants, keepsLocal: keepsLocal).map { row in
        ParticipantStrip.Row(id: row.system.slug, label: row.label, cells: row.grades.map(cell))
      }, title: "Participant", legendOrder: legendOrder)
  }

  private static func bars(_ subject: FigureSubject, keepsLocal: Bool) -> CountedBars {
    let rows = rows(subject.analysis, subject.participants, keepsLocal: keepsLocal)
    return CountedBars(
      rows: rows.map { row in
        func count(_ grade: MaximumGradeResult.Grade) -> Int {
          subject.count(.maximumGrade(row.system, grade, keepsLocal: keepsLocal)) ?? 0
        }
        // The highest grades start at the axis, where lengths are easy to compare.
        let pieces = zip(1...5, MaximumGradeResult.Grade.numbered).reversed().map {
          CountedBars.Piece(
            count: count($1), name: "grade \($0)", style: SeriesStyle(shade($0)))
        }
        let missing = CountedBars.Piece(
          count: count(.missing), name: "grade missing",
          style: SeriesStyle(Palette.neutral, fill: .hatched))
        return CountedBars.Row(
          label: row.label, pieces: pieces + [missing],
          trailing: "\(count(.any))\u{2002}/\u{2002}\(count(.threeOrHigher))")
      }, total: subject.treated, title: "Participants, of \(subject.treated) treated",
      trailingTitle: "any / ≥ 3", legendOrder: legendOrder)
  }

  /// Returns the system organ classes with an event, by name, and all together.
  private static func rows(
    _ analysis: StudyAnalysis, _ participants: TreatedParticipants, keepsLocal: Bool
  ) -> [(system: MaximumGradeResult.System, label: String, grades: [MaximumGrade?])] {
    let grades = participants.members.map { member in
      keepsLocal ? member.course.maximumGradesWithLocal : member.course.maximumGrades
    }
    let occurring = Set(grades.joined().compactMap(\.organSystem))
    let systems = analysis.organSystems.indices.filter(occurring.contains)
      .sorted { analysis.organSystems[$0].label < analysis.organSystems[$1].label }
    return systems.map { system in
      (
        system: MaximumGradeResult.System(slug: analysis.organSystems[system].slug),
        label: analysis.organSystems[system].label,
        grades: grades.map { $0.first { $0.organSystem == system } }
      )
    } + [
      (
        system: MaximumGradeResult.System.any, label: "Any organ system",
        grades: grades.map { $0.first { $0.organSystem == nil } }
      )
    ]
  }

  /// Grades in order, for legends.
  static let legendOrder = (1...5).map { "grade \($0)" } + ["grade missing"]

  /// Returns the shade of a grade from 1 to 5: luminance falls with the grade.
  static func shade(_ grade: Int) -> Colour { Palette.shade(Double(grade) / 5) }

  private static func cell(_ maximum: MaximumGrade?) -> ParticipantStrip.Cell? {
    guard let maximum else { return nil }
    guard let grade = maximum.grade else {
      return ParticipantStrip.Cell(colour: Palette.pale, text: "?", name: "grade missing")
    }
    return ParticipantStrip.Cell(colour: shade(grade), text: "\(grade)", name: "grade \(grade)")
  }
}
