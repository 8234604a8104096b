import UlcerRecords

/// Writes `adulc.csv`: one row per treated participant, parameter and visit in the shape of CDISC ADaM
/// BDS.
///
/// Every column and parameter is described in `docs/adam.md`. Sorted by `SUBJID`, parameter and
/// visit.
enum ParameterListing {
  /// The text of `adulc.csv`.
  static func text(of analysis: StudyAnalysis, lines: SourceLines) -> String {
    let subject = SubjectCells(of: analysis)
    var table = TableText(
      columns: subject.columns + [
        "SAFFL", "TRTSDT", "PARCAT1", "PARAMCD", "PARAM", "AVISIT", "AVISITN", "ADT", "ADY",
        "ABLFL", "AVAL", "AVALC", "BASE", "CHG", "SRCDOM", "SRCVAR", "SRCSEQ",
      ])
    let rows = ParameterRows(of: analysis)
    for participant in subject.sortedParticipants {
      let course = analysis.courses[participant]
      guard let treatment = course.treatmentDate else { continue }
      let own = subject.cells(of: course) + [TableText.flag(true), treatment.isoText]
      for row in rows.rows(of: course) {
        table.add(own + cells(of: row, treatment: treatment, analysis, lines))
      }
    }
    return table.text
  }

  private static func cells(
    of row: ParameterRow, treatment: CalendarDate, _ analysis: StudyAnalysis, _ lines: SourceLines
  ) -> [String] {
    [
      row.category, row.code, TableText.cell(row.label), TableText.cell(row.place?.label ?? ""),
      TableText.cell(row.place?.day), row.date?.isoText ?? "",
      TableText.cell(StudyDay.of(row.date, from: treatment)),
      TableText.mark(row.place?.isBaseline ?? false), TableText.cell(row.value),
      TableText.answer(row.answer), TableText.cell(row.baseline), TableText.cell(row.change),
      row.source?.domain ?? "", row.source?.variable ?? "",
      TableText.cell(row.source?.line(in: analysis.cutRecords, lines)),
    ]
  }
}
