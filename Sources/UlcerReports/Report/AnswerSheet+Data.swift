import ClinicalWording
import PageComposition
import SourceDiagnostics
import UlcerAnalysis
import UlcerFigures
import UlcerRecords

extension AnswerSheet {
  static func dataRow(_ context: ReportContext) -> AnswerRow {
    let source = context.source
    let gap = context.gap(.dataProblems)
    let errors = source.count(.error)
    let warnings = source.count(.warning)
    let isClean = errors + warnings == 0
    let problems =
      isClean
      ? gap.isNone ? "None found" : "None in what was read"
      : "\(NumberWording.counted(errors, "error")), \(NumberWording.counted(warnings, "warning"))"
    let rows =
      "\(NumberWording.counted(source.rejectedRows, "row")) left out, \(NumberWording.counted(source.emptiedCells, "cell")) emptied"
    let absent = gap.absences.count
    let unrecorded = RecordKind.allCases.flatMap { AnswerGap.unrecorded($0, context.analysis) }
    return AnswerRow(
      label: "Data problems",
      value: RichText(
        absent == 0
          ? problems
          : "Nothing is known from \(NumberWording.counted(absent, "file")); \(isClean ? "none found in the others" : problems)"
      ),
      note: RichText(
        (gap.absences + unrecorded + AnswerGap.unassessed(context.analysis) + [rows]).joined(
          separator: "; ")),
      status: AnswerLight.data(
        errors: errors, warnings: warnings, absent: absent, hasGap: !gap.isNone),
      evidence: context.evidence(.problems))
  }

  /// Data missing from the numbers, a sentence each: files from which nothing is known, rows
  /// excluded and cells set to missing.
  static func leftOutLines(_ context: ReportContext) -> [RichText] {
    var lines = LeftOutLines.rows(
      context.source.files, context.analysis.records.standings)
    lines += LeftOutLines.absences(
      context.analysis.records.standings.absences(
        isAnybodyTreated: context.analysis.isAnybodyTreated
      ).map { ($0.standing.file, absence($0.standing, context)) })
    lines += UncountedWording.lines(context.analysis).map { RichText($0) }
    if context.treated == 0 { lines.insert(RichText(nobody(context)), at: 0) }
    return lines + context.analysis.cut.warnings.map { RichText($0) }
  }

  /// The meaning of an absence of treated participants.
  private static func nobody(_ context: ReportContext) -> String {
    let records = context.analysis.records
    let people = records.standings[.participants]
    if people.presence == .read, people.read == 0, records.standings.excludedRows > 0 {
      return
        "\(people.file) has no participant: nothing is known of safety."
    }
    if context.gap(.treated).isNone {
      return "Nobody has been treated yet: there is nothing to report on safety."
    }
    return context.analysis.account.uncounted.doubtfulParticipants > 0
      ? "Nobody has a treatment date, although there are records of what came after treatment: nothing is known of safety."
      : "Nobody of those whose rows were used has been treated: nothing is known of safety."
  }

  /// The reason why nothing is known from a file.
  private static func absence(_ standing: FileStanding, _ context: ReportContext) -> String {
    switch standing.presence {
    case .missing: return "the file is missing"
    case .left: return "the file has left the study, as study.yaml says"
    case .unreadable:
      let rule = context.source.diagnostics.first {
        $0.severity == .error && $0.position.file == standing.file
      }?.rule
      return "the file could not be read" + (rule.map { " (\($0))" } ?? "")
    case .given, .notKept, .read:
      return standing.read > 0 ? "no row of it could be used" : "the file has no row"
    }
  }
}
