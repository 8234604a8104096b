import ClinicalWording
import PageComposition
import UlcerAnalysis
import UlcerFigures
import UlcerRecords

extension AnswerSheet {
  static func treatedTile(_ context: ReportContext) -> FactTile {
    let gap = context.gap(.treated)
    let note = "of \(context.number(.disposition(.screened))) screened"
    return FactTile(
      value: NumberWording.whole(context.treated), label: "treated",
      note: gap.isNone ? RichText(note) : RichText(gap.shortWords), status: gap.status(nil),
      target: context.target(.disposition))
  }

  /// - Parameters:
  ///   - note: the words below the number if nothing is missing.
  ///   - isByArm: the tile leads to the table by arm.
  static func deathsTile(
    _ context: ReportContext, note: String? = nil, isByArm: Bool = false
  ) -> FactTile {
    let gap = context.gap(.deaths)
    let deaths = context.analysis.account.deaths
    let died = deaths.total
    let contradiction =
      deaths.byEventAlone > 0
      ? "\(NumberWording.whole(deaths.byEventAlone)) by a fatal event alone, without a death date"
      : nil
    let usual = contradiction ?? deathsNote(context)
    return FactTile(
      value: gap.tile(NumberWording.whole(died), count: died),
      label: died == 1 ? "death" : "deaths",
      note: RichText(
        gap.isNone
          ? [note, note == nil ? usual : contradiction].compactMap { $0 }.joined(separator: "; ")
          : [contradiction, gap.shortWords].compactMap { $0 }.joined(separator: "; ")),
      status: gap.status(AnswerLight.deaths(died)),
      target: context.target(.adverseEvents, isByArm: isByArm))
  }

  /// The tile of serious events, with the same choices as for deaths.
  static func seriousTile(
    _ context: ReportContext, note: String? = nil, isByArm: Bool = false
  ) -> FactTile {
    let gap = context.gap(.seriousEvents)
    let missing = context.analysis.account.missing
    let serious = context.count(.adverseEvents(.serious))
    let usual =
      missing.withoutSeriousness > 0
      ? "\(NumberWording.whole(missing.withoutSeriousness)) of \(NumberWording.counted(missing.events, "event")) do not say"
      : context.counted(.adverseEventCount(.serious), "event")
    return FactTile(
      value: gap.tile(serious.map { NumberWording.whole($0) } ?? "?", count: serious),
      label: "with a serious event", note: RichText(gap.isNone ? note ?? usual : gap.shortWords),
      status: gap.status(AnswerLight.grave(serious, silent: missing.withoutSeriousness)),
      target: context.target(.adverseEvents, isByArm: isByArm))
  }

  static func gradeTile(_ context: ReportContext) -> FactTile {
    let gap = context.gap(.mostSevere)
    let missing = context.analysis.account.missing
    let worst = context.analysis.account.worst
    let note =
      worst.grade != nil
      ? context.counted(.highestGradeSeen(.participants), "participant")
      : missing.events == 0 ? noEvent(context) : "no event has a grade"
    return FactTile(
      value: worst.grade.map { gap.tile("\($0)", count: $0) } ?? (gap.isNone ? "–" : "?"),
      label: "highest grade",
      note: RichText(
        !gap.isNone
          ? gap.shortWords
          : gap.isLeast && worst.grade != nil
            ? "\(note); \(NumberWording.counted(missing.withoutGrade, "event")) without a grade"
            : note
      ),
      status: gap.status(AnswerLight.worst(grade: worst.grade, missing)),
      target: context.target(.adverseEvents))
  }

  static func localTile(_ context: ReportContext) -> FactTile {
    let gap = context.gap(.localToxicity)
    let local = context.value(.localToxicity(.any))
    return FactTile(
      value: gap.tile(fraction(local), count: local.count), label: "with local toxicity",
      note: RichText(gap.isNone ? ResultWording.limits(local) : gap.shortWords),
      status: gap.status(nil), target: context.target(.localToxicity))
  }

  /// The statement that there is no event.
  private static func noEvent(_ context: ReportContext) -> String {
    context.analysis.records.adverseEvents.isEmpty ? "no event" : "no event since treatment"
  }

  private static func fraction(_ value: ResultValue) -> String {
    if case .proportion(let count, let total, _) = value {
      return ResultWording.fraction(count, total)
    }
    return "–"
  }

  private static func deathsNote(_ context: ReportContext) -> String {
    let isSame =
      context.count(.disposition(.died)) == context.count(.adverseEvents(.fatal))
    return "\(isSame ? "" : "but ")\(context.number(.adverseEvents(.fatal))) with a fatal event"
  }
}
