import ClinicalWording
import PageComposition
import UlcerAnalysis
import UlcerFigures
import UlcerRecords

/// Serious or fatal treatment-emergent events, one a row.
enum SeriousEventsListing {
  static func table(_ context: ReportContext, fatalOnly: Bool) -> Table {
    let records = context.analysis.records.adverseEvents
    let rows = context.participants.members.flatMap { member in
      context.analysis.adverseEvents[member.course.adverseEvents].filter {
        $0.isTreatmentEmergent && (fatalOnly ? $0.isFatal : $0.isSerious)
      }.map { row($0, records[$0.event], member, context) }
    }
    let missing = context.analysis.account.missing
    let silent = fatalOnly ? 0 : missing.withoutSeriousness
    return Table(
      caption: Caption(
        key: fatalOnly ? "fatal-events" : "serious-events",
        title: fatalOnly ? "Fatal events" : "Serious events",
        population: context.population("Treated participants", n: context.treated)),
      columns: [
        TableColumn("Participant"), TableColumn("Term"), TableColumn("Start", .end),
        TableColumn("End", .end), TableColumn("Grade", .end), TableColumn("Related"),
        TableColumn("Serious because"), TableColumn("Outcome"),
      ], rows: rows,
      notes: [
        RichText(
          "Start and end in days since treatment; * completed by rule from a partial date. Related and outcome as judged by the investigator."
            + (silent > 0
              ? " \(NumberWording.whole(silent)) of \(NumberWording.counted(missing.events, "event")) do not say whether they were serious, and are not here."
              : ""))
      ], source: context.sourceLine("adverse-events.csv"),
      emptyText: fatalOnly
        ? "No fatal event was recorded"
        : silent > 0 ? "No event is known to be serious" : "No serious event was recorded")
  }

  private static func row(
    _ event: DatedAdverseEvent, _ record: AdverseEvent, _ member: TreatedParticipants.Member,
    _ context: ReportContext
  ) -> TableRow {
    let start = event.day.map { NumberWording.whole($0) + (event.isStartImputed ? "*" : "") }
    let end =
      event.end.flatMap { member.course.day(of: $0) }.map {
        NumberWording.whole($0) + (event.isEndImputed ? "*" : "")
      } ?? (record.isOngoing == true ? "ongoing" : "–")
    let criteria = record.seriousness.map { AdverseEventWording.words($0.rawValue) }
      .joined(separator: ", ")
    return TableRow([
      TableCell(context.name(of: member)),
      TableCell(record.term), TableCell(start ?? "–"), TableCell(end),
      TableCell(event.grade.map(String.init) ?? "missing"),
      TableCell(record.relatedness?.rawValue ?? "not judged"),
      TableCell(criteria.isEmpty ? (event.isFatal ? "fatal" : "not stated") : criteria),
      TableCell(record.outcome.map { AdverseEventWording.words($0.rawValue) } ?? "not stated"),
    ])
  }
}
