import ClinicalWording
import PageComposition
import UlcerAnalysis
import UlcerFigures
import UlcerRecords

/// Events that may have to be reported to authorities quickly, with their dates.
enum ExpeditedCandidatesListing {
  static func table(_ context: ReportContext) -> Table {
    let records = context.analysis.records.adverseEvents
    let members = Dictionary(
      context.participants.members.map { ($0.course.participant, $0) },
      uniquingKeysWith: { first, _ in first })
    let rows = ExpeditedCandidate.all(of: context.analysis).compactMap { candidate -> TableRow? in
      guard let member = members[candidate.event.participant] else { return nil }
      let record = records[candidate.event.event]
      let isShort = candidate.isFatalOrLifeThreatening
      return TableRow([
        TableCell(context.name(of: member)),
        TableCell(record.term),
        TableCell(candidate.event.day.map(NumberWording.whole) ?? "–"),
        TableCell(expectedness(record)),
        TableCell(candidate.awareness.map { DateWording.text($0) } ?? "not recorded"),
        date(candidate.sevenDays, counts: isShort),
        date(candidate.fifteenDays, counts: !isShort),
      ])
    }
    return Table(
      caption: Caption(
        key: "expedited-candidates", title: "Possible candidates for expedited reporting",
        population: context.population("Treated participants", n: context.treated)),
      columns: [
        TableColumn("Participant"), TableColumn("Term"), TableColumn("Start, day", .end),
        TableColumn("Expected"), TableColumn("Sponsor aware", .end),
        TableColumn("7 days", .end), TableColumn("15 days", .end),
      ], rows: rows,
      notes: [
        "Serious, related (possible, probable, definite or not judged) and not called expected. Bold: the date that counts, 7 days after awareness for fatal and life-threatening events, 15 for the others (ICH E2A). A list for the sponsor to judge; whether a report was made is not in the data."
      ], source: context.sourceLine("adverse-events.csv"),
      emptyText: "No serious, related event that is not called expected")
  }

  private static func date(_ date: CalendarDate?, counts: Bool) -> TableCell {
    guard let date else { return "–" }
    let text = DateWording.text(date)
    return TableCell(RichText([counts ? .strong(text) : .toned(text, .muted)]))
  }

  private static func expectedness(_ record: AdverseEvent) -> String {
    switch record.isExpected {
    case true?: "yes"
    case false?: "no"
    case nil: "not judged"
    }
  }
}
