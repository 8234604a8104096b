import PageComposition
import SourceDiagnostics
import UlcerAnalysis
import VectorDrawing
import UlcerRecords

/// Page one: who is treated, what is the worst, what could change the picture, is it to be trusted.
enum AnswerSheet {
  static func blocks(_ context: ReportContext) -> [Block] {
    [.factTiles(tiles(context)), .spacer(4), .answerRows(rows(context))] + leftOut(context)
  }

  static func tiles(_ context: ReportContext) -> [FactTile] {
    let serious = context.value("adverse-events.serious")
    let died = context.count("disposition.died")
    let local = context.value("primary.local-toxicity.any")
    let worst = WorstEvents(of: context.analysis)
    let worstPeople = Set(worst.events.map(\.participant)).count
    let missing = MissingAnswers(of: context.analysis)
    return [
      FactTile(
        value: NumberWording.whole(context.treated), label: "treated",
        note: RichText("of \(NumberWording.whole(context.count("disposition.screened"))) screened"),
        target: context.target("disposition")),
      FactTile(
        value: NumberWording.whole(died), label: died == 1 ? "death" : "deaths",
        note: RichText(deathsNote(context)), status: died > 0 ? .alarm : .clear,
        target: context.target("adverse-events")),
      FactTile(
        value: NumberWording.whole(serious.count ?? 0), label: "with a serious event",
        note: RichText(
          missing.withoutSeriousness > 0
            ? "\(NumberWording.whole(missing.withoutSeriousness)) of \(NumberWording.counted(missing.events, "event")) do not say"
            : NumberWording.counted(context.count("adverse-events.serious.events"), "event")),
        status: (serious.count ?? 0) > 0
          ? .attention : missing.withoutSeriousness > 0 ? .unknown : .clear,
        target: context.target("adverse-events")),
      FactTile(
        value: worst.grade.map { "\($0)" } ?? "–", label: "highest grade",
        note: RichText(
          worst.grade != nil
            ? NumberWording.counted(worstPeople, "participant")
            : missing.events == 0 ? "no event" : "no event has a grade"),
        status: worst.grade.map {
          $0 >= 4
            ? .alarm : $0 == 3 ? .attention : missing.withoutGrade > 0 ? .unknown : .clear
        }
          ?? (missing.events == 0 ? .clear : .unknown),
        target: context.target("adverse-events")),
      FactTile(
        value: fraction(local), label: "with local toxicity",
        note: RichText(ResultWording.limits(local)), target: context.target("local-toxicity")),
    ]
  }

  static func rows(_ context: ReportContext) -> [AnswerRow] {
    let plan = context.plan
    let short = context.count("exposure.followed-less-than-84-days")
    let high = context.value("primary.max-grade.any.grade-3-or-higher")
    let median = context.value("healing.time.confirmed.median")
    let monitoring = context.analysis["monitoring.probability"]
    let missing = MissingAnswers(of: context.analysis)
    return [
      cutRow(context),
      AnswerRow(
        label: "Follow-up",
        value: RichText(
          "\(ResultWording.value(context.value("exposure.participant-years"))); \(count("completed", context)), \(count("withdrawn", context)), \(count("died", context))"
        ),
        note: RichText(
          "\(NumberWording.whole(short)) of \(NumberWording.whole(context.treated)) followed for fewer than \(plan.primaryWindow) days"
        ), status: short > 0 ? .note : .clear, evidence: context.evidence("disposition")),
      AnswerRow(
        label: "Local toxicity",
        value: RichText(
          "\(ResultWording.value(context.value("primary.local-toxicity.any"))) by day \(plan.primaryWindow)"
        ),
        note: RichText(componentsNote(context)), evidence: context.evidence("local-toxicity")),
      worstRow(context, missing, evidence: "adverse-events-by-term"),
      AnswerRow(
        label: "Grade 3 or higher, other events",
        value: RichText("\(ResultWording.value(high)) by day \(plan.primaryWindow)"),
        note: RichText(
          "\(context.coverage) limits \(ResultWording.limits(high))"
            + (missing.withoutGrade > 0
              ? "; of all \(NumberWording.counted(missing.events, "event")) \(NumberWording.whole(missing.withoutGrade)) without a grade"
              : "")),
        status: (high.count ?? 0) > 0
          ? .attention : missing.withoutGrade > 0 ? .unknown : .clear,
        evidence: context.evidence("max-grade")),
      AnswerRow(
        label: "Serious events, whole follow-up",
        value: RichText(
          "\(ResultWording.value(context.value("adverse-events.serious"))), \(NumberWording.counted(context.count("adverse-events.serious.events"), "event"))"
        ),
        note: RichText(
          "leading to withdrawal: \(ResultWording.value(context.value("adverse-events.leading-to-withdrawal")))"
            + (missing.withoutSeriousness > 0
              ? "; \(NumberWording.whole(missing.withoutSeriousness)) of \(NumberWording.counted(missing.events, "event")) do not say whether serious"
              : "")),
        status: context.count("adverse-events.serious") > 0
          ? .attention : missing.withoutSeriousness > 0 ? .unknown : .clear,
        evidence: context.evidence("adverse-events")),
      AnswerRow(
        label: "Healing of baseline ulcers",
        value: RichText(
          "\(ResultWording.value(context.value("healing.confirmed"))) confirmed, \(NumberWording.whole(context.count("healing.unconfirmed"))) closed but not confirmed"
        ),
        note: RichText("median \(ResultWording.value(median))"),
        evidence: context.evidence("healing-status")),
      AnswerRow(
        label: "New ulcers",
        value: RichText(
          "\(NumberWording.whole(context.count("new-ulcers.count"))) in \(ResultWording.value(context.value("new-ulcers.participants")))"
        ),
        note: RichText(
          "\(ResultWording.value(context.value("new-ulcers.rate"))), limits \(ResultWording.limits(context.value("new-ulcers.rate")))"
        ), evidence: context.evidence("new-ulcers")),
      monitoringRow(monitoring, missing, context),
      changesRow(context),
      completenessRow(context, missing, evidence: "visits"),
      dataRow(context),
    ]
  }

  /// What page one by arm says of everybody: until when, the worst, what changed, whether the data
  /// can be trusted.
  static func dataRows(_ context: ReportContext) -> [AnswerRow] {
    let missing = MissingAnswers(of: context.analysis)
    return [
      cutRow(context), worstRow(context, missing, evidence: "adverse-events-by-term-by-arm"),
      changesRow(context), completenessRow(context, missing, evidence: "visits-by-arm"),
      dataRow(context),
    ]
  }

  private static func cutRow(_ context: ReportContext) -> AnswerRow {
    AnswerRow(
      label: "Data cut-off",
      value: RichText("\(DateWording.text(context.analysis.cut.date)), \(cutSource(context))"),
      note: RichText(lastLook(context)), evidence: context.evidence("files"))
  }

  private static func monitoringRow(
    _ result: AnalysisResult?, _ missing: MissingAnswers, _ context: ReportContext
  ) -> AnswerRow {
    let plan = context.plan
    let unknown = missing.participantsMonitoringUnknown
    let state: (String, StatusMark) =
      switch result?.state {
      case .flagged: ("Flagged", .alarm)
      case .below: ("Below the boundary", unknown > 0 ? .unknown : .clear)
      case .tooFew: ("Too few treated to tell", .unknown)
      case nil: ("Not computed", .unknown)
      }
    let probability = result.flatMap { $0.value.estimate }.map {
      $0 < 0.0005 ? "< 0.001" : "= \(NumberWording.rounded($0, decimals: 3))"
    }
    return AnswerRow(
      label: "Monitoring (an aid, no stopping rule)",
      value: RichText(
        "\(state.0): \(NumberWording.whole(context.count("monitoring.participants-with-outcome"))) of \(NumberWording.whole(context.treated)) with the outcome"
      ),
      note: RichText(
        "\(plan.monitoringOutcome); P(rate > \(NumberWording.brief(plan.monitoringLimit * 100, decimals: 1))\u{202F}%) \(probability ?? "not computed"), flagged above \(NumberWording.brief(plan.monitoringCertainty, decimals: 3))"
          + (unknown > 0
            ? "; of \(NumberWording.counted(unknown, "participant")) not known, for want of a grade or seriousness"
            : "")
      ), status: state.1, evidence: context.evidence("definitions"))
  }

  private static func dataRow(_ context: ReportContext) -> AnswerRow {
    let source = context.source
    let errors = source.count(.error)
    let warnings = source.count(.warning)
    let isClean = errors + warnings == 0
    return AnswerRow(
      label: "Data problems",
      value: RichText(
        isClean
          ? "None found"
          : "\(NumberWording.counted(errors, "error")), \(NumberWording.counted(warnings, "warning"))"
      ),
      note: RichText(
        "\(NumberWording.counted(source.rejectedRows, "row")) left out, \(NumberWording.counted(source.emptiedCells, "cell")) emptied"
      ), status: errors > 0 ? .alarm : warnings > 0 ? .attention : .clear,
      evidence: context.evidence("problems"))
  }

  /// What the numbers do not contain, said where the numbers are.
  static func leftOut(_ context: ReportContext) -> [Block] {
    let lines = leftOutLines(context)
    guard !lines.isEmpty else { return [] }
    return [
      .spacer(6),
      .callout(
        Callout(
          "What these numbers do not contain", status: .attention, blocks: [.list(ItemList(lines))])
      ),
    ]
  }

  /// The same, a sentence each.
  static func leftOutLines(_ context: ReportContext) -> [RichText] {
    let files = context.source.files.filter { $0.rejected > 0 || $0.cellsEmptied > 0 }
    var lines = files.map { file in
      RichText(
        "\(file.name): \(NumberWording.whole(file.rejected)) of \(NumberWording.counted(file.read, "row")) left out, \(NumberWording.counted(file.cellsEmptied, "cell")) emptied"
      )
    }
    let missing = context.source.diagnostics.filter { $0.rule == "missing-file" }
    lines += missing.map { RichText("\($0.position.file): \($0.message)") }
    if context.treated == 0 {
      lines.insert("Nobody has been treated yet: there is nothing to report on safety.", at: 0)
    }
    return lines + context.analysis.cut.warnings.map { RichText($0) }
  }

  private static func count(_ state: String, _ context: ReportContext) -> String {
    "\(NumberWording.whole(context.count("disposition.\(state)"))) \(state)"
  }

  private static func fraction(_ value: ResultValue) -> String {
    if case .proportion(let count, let total, _) = value {
      return ResultWording.fraction(count, total)
    }
    return "–"
  }

  private static func deathsNote(_ context: ReportContext) -> String {
    let died = context.count("disposition.died")
    let fatal = context.count("adverse-events.fatal")
    return died == fatal
      ? "\(NumberWording.whole(fatal)) with a fatal event"
      : "but \(NumberWording.whole(fatal)) with a fatal event"
  }

  private static func componentsNote(_ context: ReportContext) -> String {
    let parts: [(String, String)] = [
      ("inflammation", "inflammation"), ("hematoma", "hematoma"),
      ("ulcer-worsening", "worsening"), ("new-ulcer", "new ulcer"),
    ]
    return parts.map { id, label in
      "\(label) \(NumberWording.whole(context.count("primary.local-toxicity.\(id)")))"
    }.joined(separator: ", ")
  }

  private static func cutSource(_ context: ReportContext) -> String {
    switch context.analysis.cut.source {
    case .requested: "as asked for"
    case .plan: "as the study file says"
    case .latestRecord: "the latest date in the data"
    case .none: "no date in the data"
    }
  }

  private static func lastLook(_ context: ReportContext) -> String {
    let last = context.analysis.courses.compactMap(\.attendedVisits.last).max()
    guard let last, let cut = context.analysis.cut.date else { return "no visit so far" }
    let days = cut.days(since: last)
    return "last visit \(DateWording.text(last)), \(days) \(days == 1 ? "day" : "days") before"
  }
}
