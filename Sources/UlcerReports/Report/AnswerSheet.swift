import ClinicalWording
import PageComposition
import SourceDiagnostics
import UlcerAnalysis
import UlcerFigures
import VectorDrawing
import UlcerRecords

/// Page one: participants treated, most severe events, possible changes to them, and data quality.
enum AnswerSheet {
  static func blocks(_ context: ReportContext) -> [Block] {
    // The exclusions come before the answers, so that they are on page one, however many there are.
    let leftOut = leftOut(context)
    return [.factTiles(tiles(context)), .spacer(4)] + leftOut
      + [.answerRows(tight(rows(context), leftOut.isEmpty))]
  }

  /// Sets rows closer together if the page starts with exclusions, so that all rows fit on it.
  static func tight(_ rows: [AnswerRow], _ isNothingLeftOut: Bool) -> [AnswerRow] {
    guard !isNothingLeftOut else { return rows }
    return rows.map { row in
      var row = row
      row.isTight = true
      return row
    }
  }

  static func tiles(_ context: ReportContext) -> [FactTile] {
    [
      treatedTile(context), deathsTile(context), seriousTile(context), gradeTile(context),
      localTile(context),
    ]
  }

  static func rows(_ context: ReportContext) -> [AnswerRow] {
    let missing = context.analysis.account.missing
    return [
      cutRow(context), followUpRow(context), localRow(context),
      worstRow(context, missing),
      highGradeRow(context, missing), seriousRow(context, missing), healingRow(context),
      newUlcersRow(context),
      monitoringRow(context.result(.monitoring(.probability)), missing, context),
      changesRow(context), completenessRow(context, missing),
      dataRow(context),
    ]
  }

  /// The rows of page one by arm over all participants: the cut-off, the most severe events, the
  /// changes, and the quality of the data.
  static func dataRows(_ context: ReportContext) -> [AnswerRow] {
    let missing = context.analysis.account.missing
    return [
      cutRow(context), worstRow(context, missing, isByArm: true),
      changesRow(context), completenessRow(context, missing, isByArm: true),
      dataRow(context),
    ]
  }

  private static func cutRow(_ context: ReportContext) -> AnswerRow {
    let chosen = context.analysis.cut.source == .latestRecord
    let isOfAll = context.gap(.dataProblems).absences.isEmpty
    return AnswerRow(
      label: "Data cut-off",
      value: RichText(
        "\(DateWording.text(context.analysis.cut.date)), \(cutSource(context))"
          + (chosen && !isOfAll ? " that was read" : "")),
      note: RichText(
        [lastLook(context), later(context)].filter { !$0.isEmpty }.joined(separator: "; ")),
      status: chosen && !isOfAll ? .unknown : later(context).isEmpty ? nil : .note,
      evidence: context.evidence(.files))
  }

  /// The data missing from the numbers, stated where the numbers are.
  static func leftOut(_ context: ReportContext) -> [Block] {
    let lines = leftOutLines(context)
    guard !lines.isEmpty else { return [] }
    return [
      .callout(
        Callout(
          "What these numbers do not contain",
          status: context.gap(.dataProblems).absences.isEmpty ? .attention : .alarm,
          blocks: [.list(ItemList(lines))])
      ), .spacer(8),
    ]
  }

  private static func cutSource(_ context: ReportContext) -> String {
    switch context.analysis.cut.source {
    case .requested: "as asked for"
    case .plan: "as the study file says"
    case .latestRecord: "the latest date in the data"
    case .none: "no date in the data"
    }
  }

  /// The records dated after the cut-off: `1 event and 1 death after it do not count`.
  private static func later(_ context: ReportContext) -> String {
    let parts = [(RecordResult.eventsAfterCutOff, "event"), (.deathsAfterCutOff, "death")].filter {
      context.count(.record($0.0)) ?? 0 > 0
    }
    guard !parts.isEmpty else { return "" }
    let isOne = parts.count == 1 && context.count(.record(parts[0].0)) == 1
    return parts.map { context.counted(.record($0.0), $0.1) }.joined(separator: " and ")
      + " after it \(isOne ? "does" : "do") not count"
  }

  private static func lastLook(_ context: ReportContext) -> String {
    if let absence = context.analysis.absence(of: .visits) {
      return "last visit not known: \(absence)"
    }
    guard let last = RecordAccount.lastVisit(in: context.analysis),
      case let since = context.value(.record(.daysSinceLastVisit)), since.estimate != nil
    else {
      // Rows that were not used may belong to visits that took place.
      return context.analysis.records.standings[.visits].excluded > 0
        ? "no visit in the rows that were used" : "no visit so far"
    }
    return "last visit \(DateWording.text(last)), \(ResultWording.value(since)) before"
  }
}
