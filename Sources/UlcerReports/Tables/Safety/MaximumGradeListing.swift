import PageComposition
import UlcerAnalysis
import UlcerFigures
import UlcerRecords

/// The highest grade of each participant in each organ system: the numbers of the matrix.
enum MaximumGradeListing {
  static func table(_ context: ReportContext) -> Table {
    let analysis = context.analysis
    let rows = context.participants.members.flatMap { member -> [TableRow] in
      let plain = member.course.maximumGrades
      return member.course.maximumGradesWithLocal.map { grade in
        let label = grade.organSystem.map { analysis.organSystems[$0].label }
        let without = plain.first { $0.organSystem == grade.organSystem }
        return TableRow([
          TableCell(context.name(of: member)), TableCell(label ?? "Any organ system"),
          TableCell(without.map(word) ?? "–"), TableCell(word(grade)),
        ])
      }
    }
    return Table(
      caption: Caption(
        key: "max-grade-listing",
        title: "Highest grade of each participant in each organ system",
        population: context.behind(.maximumGradeFigure)),
      columns: [
        TableColumn("Participant"), TableColumn("Organ system"),
        TableColumn("Local toxicity left out", .end), TableColumn("Local toxicity kept", .end),
      ], rows: rows,
      notes: [
        RichText(
          "Events that began in the primary window. A dash: no event but those of local toxicity. A participant or an organ system that is not here had none."
        )
      ], source: context.sourceLine("adverse-events.csv"),
      emptyText: "No adverse event in the primary window")
  }

  private static func word(_ grade: MaximumGrade) -> String {
    grade.grade.map(String.init) ?? "missing"
  }
}
