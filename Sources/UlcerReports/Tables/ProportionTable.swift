import ClinicalWording
import PageComposition
import UlcerAnalysis
import UlcerRecords

/// A table of proportions of participants: one result a row, over all participants with confidence
/// interval, or for the coded arms side by side with their differences.
///
/// All its values are results, pooled, by arm (`@A`) or of two arms (`@A-B`); nothing is computed
/// here.
struct ProportionTable {
  /// One line: a result under its pooled name, or the name of a group.
  struct Line {
    var label: RichText
    /// The result; `nil` for the name of a group.
    var name: ResultName?
    /// The number of events beside it, if the table has such a column.
    var events: ResultName?
    var indent = 0
    var role = TableRow.Role.data
    /// The note on the label below the table; `nil` for none.
    var footnote: RichText?
    /// The link of a row of the summary; may be empty.
    var evidence: RichText = ""
  }

  let context: ReportContext
  /// The coded arms are shown side by side.
  let isByArm: Bool
  /// The table has a column of events beside the participants.
  var showsEvents = false
  /// What that column counts.
  var eventsTitle: RichText = "Events"
  /// The last column links to the evidence.
  var showsEvidence = false

  init(context: ReportContext, isByArm: Bool) {
    self.context = context
    self.isByArm = isByArm
  }

  /// The table; by arm and without arms it says so.
  func table(caption: Caption, stub: RichText, lines: [Line], notes: [RichText], source: RichText)
    -> Table
  {
    isByArm
      ? tableByArm(caption, stub, lines, notes, source)
      : Table(
        caption: caption,
        columns: ProportionCells.columns(stub, unit: "Participants", coverage: context.coverage)
          + (showsEvents ? [TableColumn(eventsTitle, .end)] : []),
        rows: lines.map { row($0) }, notes: notes, source: source)
  }

  private func tableByArm(
    _ caption: Caption, _ stub: RichText, _ lines: [Line], _ notes: [RichText],
    _ source: RichText
  ) -> Table {
    let columnsOfArm = showsEvents ? 3 : 2
    var columns = [TableColumn(stub)]
    var spanners: [TableSpanner] = []
    for arm in context.arms {
      spanners.append(
        TableSpanner(
          RichText(context.title(ofArm: arm)), over: columns.count..<(columns.count + columnsOfArm))
      )
      columns += [TableColumn("Participants", .end), TableColumn("Share", .end)]
      if showsEvents { columns.append(TableColumn(eventsTitle, .end)) }
    }
    for pair in context.armPairs {
      spanners.append(
        TableSpanner(
          RichText("\(pair.first) − \(pair.second), points"),
          over: columns.count..<(columns.count + 2)))
      columns += [
        TableColumn("Difference", .end), TableColumn("\(context.coverage) limits", .end),
      ]
    }
    if showsEvidence { columns.append(TableColumn("Evidence")) }
    return Table(
      caption: caption, columns: columns, spanners: spanners,
      rows: context.arms.isEmpty ? [] : lines.map { row($0) },
      notes: notes + [context.armNote], source: source + RichText(", the allocation"),
      emptyText: "The allocation names no arm")
  }

  /// The computation and meaning of differences, for the notes of a table.
  static let differenceNote: RichText =
    "Difference: share in the first arm minus share in the second, in percentage points; limits by Newcombe. Limits that span zero exclude neither more nor less; with many rows some limits miss zero by chance."

  private func row(_ line: Line) -> TableRow {
    guard let name = line.name else { return .group(line.label) }
    var cells = [TableCell(line.label, footnote: line.footnote)]
    guard isByArm else {
      cells += ProportionCells.cells(context.told(name))
      if showsEvents { cells.append(line.events.map { TableCell(context.number($0)) } ?? "") }
      return TableRow(cells, role: line.role, indent: line.indent)
    }
    for arm in context.arms {
      cells += ProportionCells.cells(context.told(name, arm: arm)).dropLast()
      if showsEvents {
        cells.append(
          line.events.map { TableCell(context.number($0, arm: arm)) } ?? "")
      }
    }
    for pair in context.armPairs {
      let isTold = [pair.first, pair.second].allSatisfy { context.told(name, arm: $0).count != nil }
      cells +=
        isTold
        ? ProportionTable.difference(context.difference(name, pair.first, minus: pair.second))
        : ["–", "–"]
    }
    if showsEvidence { cells.append(TableCell(line.evidence)) }
    return TableRow(cells, role: line.role, indent: line.indent)
  }

  /// Difference and limits in percentage points; dashes if there are none.
  static func difference(_ value: ResultValue) -> [TableCell] {
    guard case .estimate(let difference, let limits, _) = value else { return ["–", "–"] }
    guard let lower = limits?.lower, let upper = limits?.upper else {
      return [TableCell(NumberWording.points(difference)), "–"]
    }
    return [
      TableCell(NumberWording.points(difference)),
      TableCell("\(NumberWording.points(lower)) to \(NumberWording.points(upper))"),
    ]
  }
}
