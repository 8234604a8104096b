import ClinicalWording
import PageComposition
import UlcerAnalysis
import UlcerFigures
import UlcerRecords

/// Local signs by participant and day of onset, with their source: the numbers of the figure of
/// local toxicity. If there are many participants, the figure shows counts, and so does this table.
enum LocalToxicitySignsTable {
  static func table(_ context: ReportContext) -> Table {
    context.treated <= CountedBars.mostColumns ? people(context) : counts(context)
  }

  private static func caption(_ title: RichText, _ context: ReportContext) -> Caption {
    Caption(
      key: "local-toxicity-signs", title: title,
      population: context.behind(.localToxicityFigure))
  }

  private static func people(_ context: ReportContext) -> Table {
    let findings = LocalToxicityFigure.findings(context.participants)
    func day(_ day: Int?) -> TableCell { TableCell(day.map(NumberWording.whole) ?? "–") }
    let rows = context.participants.members.enumerated().flatMap { place, member in
      findings.filter { $0.days[place].measured != nil || $0.days[place].reported != nil }
        .map { finding in
          TableRow([
            TableCell(context.name(of: member)), TableCell(finding.label),
            day(finding.days[place].measured), day(finding.days[place].reported),
          ])
        }
    }
    return Table(
      caption: caption("First day of each sign of local toxicity, by participant", context),
      columns: [
        TableColumn("Participant"), TableColumn("Sign"), TableColumn("Measured, day", .end),
        TableColumn("Reported, day", .end),
      ], rows: rows,
      notes: [
        context.analysis.localToxicityAbsences.isEmpty
          && context.analysis.account.unknownToxicity.participants == 0
          ? "A participant or a sign that is not here did not show up in the primary window."
          : "A participant or a sign that is not here is not known to have shown up in the primary window."
      ],
      source: context.sourceLine("local-reactions.csv, ulcers.csv, adverse-events.csv"),
      emptyText: context.analysis.localToxicityAbsences.isEmpty
        ? "Nobody showed a sign" : "Nobody is known to have shown a sign")
  }

  private static func counts(_ context: ReportContext) -> Table {
    let rows = LocalToxicityFigure.components(context.analysis).map { component in
      let isKnown = LocalToxicityFigure.isKnown(component, context.analysis)
      func number(
        _ source: LocalToxicitySourceResult.Source, _ isKnown: Bool
      ) -> TableCell {
        let name = ResultName.toxicity(by: source, component)
        return TableCell(
          context.count(name) == 0 && !isKnown ? "not known" : context.number(name))
      }
      return TableRow([
        TableCell(component.label), number(.measuredAndReported, isKnown),
        number(.measuredOnly, isKnown),
        number(.reportedOnly, context.analysis.absence(of: .adverseEvents) == nil),
        number(.together, isKnown),
      ])
    }
    return Table(
      caption: caption("Participants with each sign of local toxicity, by source", context),
      columns: [
        TableColumn("Sign"), TableColumn("Measured and reported", .end),
        TableColumn("Measured only", .end), TableColumn("Reported only", .end),
        TableColumn("Together", .end),
      ], rows: rows,
      source: context.sourceLine("local-reactions.csv, ulcers.csv, adverse-events.csv"))
  }
}
