import ClinicalWording
import PageComposition
import UlcerAnalysis
import UlcerFigures
import UlcerRecords

/// Every adverse event of the treated, one a row.
enum AdverseEventDetailsListing {
  static func table(_ context: ReportContext) -> Table {
    let analysis = context.analysis
    let records = analysis.records.adverseEvents
    let rows = context.participants.members.flatMap { member -> [TableRow] in
      let events = analysis.adverseEvents[member.course.adverseEvents].map { event in
        row(event, records[event.event], analysis.organSystems, member)
      }
      return events.isEmpty
        ? []
        : [
          TableRow.group(
            context.name(of: member)
              + RichText(" · observed to day \(NumberWording.whole(member.course.observation))"),
            name: member.id)
        ] + events
    }
    return Table(
      caption: Caption(
        key: "adverse-events-listing", title: "Every adverse event",
        population: context.population("Treated participants", n: context.treated)),
      columns: [
        TableColumn("Participant, term"), TableColumn("Organ system"),
        TableColumn("Start", .end), TableColumn("End", .end), TableColumn("Grade", .end),
        TableColumn("Serious"), TableColumn("Related"), TableColumn("Outcome"),
        TableColumn("Local sign"),
      ], rows: rows,
      notes: [
        "Days since treatment, below 0 before it; * completed by rule. Grade: 5 for a fatal event. Serious and fatal as counted: a criterion or a fatal outcome makes an event serious."
      ], source: context.sourceLine("adverse-events.csv"),
      emptyText: "No adverse event was recorded")
  }

  private static func row(
    _ event: DatedAdverseEvent, _ record: AdverseEvent, _ systems: [OrganSystem],
    _ member: TreatedParticipants.Member
  ) -> TableRow {
    let start = event.day.map { NumberWording.whole($0) + (event.isStartImputed ? "*" : "") }
    let end = event.end.flatMap { member.course.day(of: $0) }.map {
      NumberWording.whole($0) + (event.isEndImputed ? "*" : "")
    }
    return TableRow(
      [
        TableCell(record.term),
        TableCell(systems[event.organSystem].label), TableCell(start ?? "–"),
        TableCell(end ?? (record.isOngoing == true ? "ongoing" : "–")),
        TableCell(event.grade.map(String.init) ?? "missing"),
        TableCell(event.isFatal ? "fatal" : event.isSerious ? "yes" : "no"),
        TableCell(record.relatedness?.rawValue ?? "not judged"),
        TableCell(record.outcome.map { AdverseEventWording.words($0.rawValue) } ?? "not stated"),
        TableCell(event.localToxicity.map { AdverseEventWording.words($0.rawValue) } ?? "–"),
      ], indent: 1)
  }
}
