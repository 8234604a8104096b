import ClinicalWording
import PageComposition
import UlcerAnalysis
import UlcerRecords

extension PublishedEndpointsTable {
  /// The endpoints of each coded arm, then the differences of the proportions of participants.
  static func blocksByArm(_ context: ReportContext) -> [Block] {
    let lines = lines(context.plan, isByArm: true)
    let barred: [Block] =
      context.plan.efficacyByArm
      ? []
      : [
        .paragraph(
          "Of the endpoints of published trials only new ulcers are shown by arm: the study file does not allow efficacy by arm (efficacy-by-arm: false). The open report has the others pooled.",
          .note)
      ]
    return barred + [.table(tableByArm(lines, context))]
      + (context.armPairs.isEmpty ? [] : [.table(differences(lines, context))])
  }

  private static func tableByArm(_ lines: [Line], _ context: ReportContext) -> Table {
    Table(
      caption: Caption(
        key: "published-endpoints-by-arm", title: RichText("\(title), by coded arm"),
        population: context.armPopulation),
      columns: [TableColumn("Endpoint")]
        + context.arms.flatMap { _ in
          [
            TableColumn("n", .end), TableColumn("Value", .end),
            TableColumn("\(context.coverage) limits", .end),
          ]
        },
      spanners: context.arms.enumerated().map { place, arm in
        TableSpanner(
          RichText(context.title(ofArm: arm)), over: (1 + 3 * place)..<(4 + 3 * place))
      },
      rows: context.arms.isEmpty
        ? []
        : lines.map { line in
          guard let name = line.name else { return .group(RichText(line.label)) }
          return TableRow(
            [TableCell(line.label)]
              + context.arms.flatMap {
                cells(context.result(name, arm: $0), context.value(name, arm: $0))
              }, indent: 1)
        },
      notes: notes(context.plan) + [context.armNote],
      source: context.sourceLine("ulcers.csv, visits.csv, the allocation"),
      emptyText: "The allocation names no arm")
  }

  /// First − second arm of each proportion of participants.
  private static func differences(_ lines: [Line], _ context: ReportContext) -> Table {
    // A group without a proportion of participants has no line here.
    var kept: [Line] = []
    for line in lines {
      let isProportion = line.name?.traits.isProportionOfParticipants ?? true
      if line.name == nil, kept.last?.name == nil, !kept.isEmpty { kept.removeLast() }
      if isProportion { kept.append(line) }
    }
    if kept.last?.name == nil, !kept.isEmpty { kept.removeLast() }
    return Table(
      caption: Caption(
        key: "published-endpoints-differences",
        title: RichText("\(title): differences between arms"), population: context.armPopulation),
      columns: [TableColumn("Endpoint")]
        + context.armPairs.flatMap { _ in
          [TableColumn("Difference", .end), TableColumn("\(context.coverage) limits", .end)]
        },
      spanners: context.armPairs.enumerated().map { place, pair in
        TableSpanner(
          RichText("\(pair.first) − \(pair.second), points"),
          over: (1 + 2 * place)..<(3 + 2 * place))
      },
      rows: kept.map { line in
        guard let name = line.name else { return .group(RichText(line.label)) }
        return TableRow(
          [TableCell(line.label)]
            + context.armPairs.flatMap { pair in
              ProportionTable.difference(
                context.difference(name, pair.first, minus: pair.second))
            }, indent: 1)
      },
      notes: [ProportionTable.differenceNote, context.armNote],
      source: context.sourceLine("ulcers.csv, visits.csv, the allocation"))
  }
}
