import ClinicalWording
import PageComposition
import UlcerAnalysis
import UlcerFigures
import UlcerRecords

extension AnswerSheet {
  static func followUpRow(_ context: ReportContext) -> AnswerRow {
    let gap = context.gap(.followUp)
    let short = context.value(.exposure(.followedShort))
    let years = context.value(.exposure(.participantYears))
    let time =
      years.estimate.map { $0 > 0 } ?? true ? ResultWording.value(years) : "No time followed yet"
    let alone = context.analysis.account.deaths.byEventAlone
    let states =
      (AnswerGap.ends(context.analysis).isEmpty
        ? [(DispositionResult.completed, "completed"), (.withdrawn, "withdrawn"), (.died, "died")]
          .map {
            "\(context.number(.disposition($0.0))) \($0.1)"
          }.joined(separator: ", ") : "how participation ended is not known")
      + (alone > 0
        ? AnswerGap.ends(context.analysis).isEmpty
          ? " and \(NumberWording.whole(alone)) by a fatal event alone"
          : ", \(NumberWording.whole(alone)) died by a fatal event" : "")
    return AnswerRow(
      label: "Ulcer follow-up",
      value: RichText(
        "\(gap.absences.isEmpty ? time : "Time followed not known"); \(states)"),
      note: gap.absences.isEmpty && context.treated > 0
        ? gap.note(
          "\(ResultWording.value(short)) of \(NumberWording.whole(context.treated)) followed for fewer than \(context.plan.primaryWindow) days"
        ) : gap.note(""),
      status: gap.status(AnswerLight.followedShort(short.count)),
      evidence: context.evidence(.disposition))
  }

  static func localRow(_ context: ReportContext) -> AnswerRow {
    let gap = context.gap(.localToxicity)
    let any = context.value(.localToxicity(.any))
    return AnswerRow(
      label: "Local toxicity",
      value: RichText(
        any.isOfNobody && gap.absences.isEmpty
          ? nobodyTreated
          : gap.value(
            "\(ResultWording.value(any)) in the primary window",
            count: any.count)),
      note: (gap.absences.isEmpty && !any.isOfNobody) || any.count ?? 0 > 0
        ? gap.note(componentsNote(context)) : "",
      status: gap.status(nil),
      evidence: context.evidence(.localToxicity))
  }

  static func highGradeRow(_ context: ReportContext, _ missing: MissingAnswers) -> AnswerRow {
    let gap = context.gap(.highGrade)
    let high = context.value(.maximumGrade(.any, .threeOrHigher))
    let limits = ResultWording.limits(high)
    let note =
      (limits.isEmpty ? "" : "\(context.coverage) limits \(limits)")
      + (missing.withoutGrade > 0
        ? (limits.isEmpty ? "" : "; ")
          + (missing.withoutGrade == missing.events
            ? "none of \(NumberWording.counted(missing.events, "event")) has a grade"
            : "of all \(NumberWording.counted(missing.events, "event")) \(NumberWording.whole(missing.withoutGrade)) without a grade")
        : "")
    return AnswerRow(
      label: "Grade 3 or higher, other events",
      value: RichText(
        high.isOfNobody && gap.absences.isEmpty
          ? nobodyTreated
          : gap.value(
            "\(ResultWording.value(high)) in the primary window",
            count: high.count)),
      note: gap.absences.isEmpty ? gap.note(note) : "",
      status: gap.status(AnswerLight.grave(high.count, silent: missing.withoutGrade)),
      evidence: context.evidence(.maximumGrade))
  }

  static func seriousRow(_ context: ReportContext, _ missing: MissingAnswers) -> AnswerRow {
    let gap = context.gap(.seriousEvents)
    let serious = context.value(.adverseEvents(.serious))
    let count = serious.count
    let withdrawal =
      "leading to withdrawal: \(ResultWording.value(context.value(.adverseEvents(.leadingToWithdrawal))))"
      + (missing.withoutSeriousness > 0
        ? "; \(NumberWording.whole(missing.withoutSeriousness)) of \(NumberWording.counted(missing.events, "event")) do not say whether serious"
        : "")
    return AnswerRow(
      label: "Serious events, whole follow-up",
      value: RichText(
        serious.isOfNobody && gap.absences.isEmpty
          ? nobodyTreated
          : gap.value(
            "\(ResultWording.value(serious)), \(context.counted(.adverseEventCount(.serious), "event"))",
            count: count)),
      note: gap.absences.isEmpty ? gap.note(serious.isOfNobody ? "" : withdrawal) : "",
      status: gap.status(AnswerLight.grave(count, silent: missing.withoutSeriousness)),
      evidence: context.evidence(.adverseEvents))
  }

  static func healingRow(_ context: ReportContext) -> AnswerRow {
    let gap = context.gap(.healing)
    let median = "median \(ResultWording.value(context.value(.medianHealing)))"
    let byDay = context.plan.headlineLandmark.map { day in
      let (value, limits) = context.words(.healingProbability(by: day))
      return "probability by day \(day): \(value)" + (limits.isEmpty ? "; " : " (\(limits)); ")
    }
    let isKnown = gap.absences.isEmpty
    let isNone = isKnown && context.value(.healing(.confirmed)).isOfNobody
    return AnswerRow(
      label: "Healing of baseline ulcers",
      value: RichText(
        isNone
          ? "No baseline ulcer"
          : isKnown
            ? "\(ResultWording.value(context.value(.healing(.confirmed)))) confirmed, \(context.number(.healing(.unconfirmed))) closed but not confirmed"
            : gap.notKnown),
      note: isKnown ? gap.note(isNone ? "" : (byDay ?? "") + median) : "",
      status: gap.status(nil), evidence: context.evidence(.healing))
  }

  static func newUlcersRow(_ context: ReportContext) -> AnswerRow {
    let gap = context.gap(.newUlcers)
    let people = context.value(.newUlcers(.participants))
    let rate = context.value(.newUlcers(.rate))
    // Ulcers are recorded in ulcers.csv; visits.csv only shows the time of follow-up.
    let isKnown =
      context.analysis.absence(of: .ulcers) == nil
      && (gap.absences.isEmpty || !people.isOfNobody)
    let isRateKnown = gap.absences.isEmpty
    return AnswerRow(
      label: "New ulcers",
      value: RichText(
        isKnown && people.isOfNobody
          ? nobodyTreated
          : isKnown
            ? context.number(.newUlcers(.count))
              + " in \(ResultWording.value(people))"
            : gap.notKnown),
      note: isRateKnown
        ? gap.note(people.isOfNobody ? "" : ResultWording.withLimits(rate))
        : isKnown ? gap.note("the rate is not known") : "",
      status: gap.status(nil), evidence: context.evidence(.newUlcers))
  }

  static func monitoringRow(
    _ result: AnalysisResult?, _ missing: MissingAnswers, _ context: ReportContext
  ) -> AnswerRow {
    let plan = context.plan
    let gap = context.gap(.monitoring)
    let unknown = missing.participantsMonitoringUnknown
    let state =
      switch result?.state {
      case .flagged: "Flagged"
      case .below: "Below the boundary"
      case .tooFew: "Too few treated to tell"
      case nil: "Not computed"
      }
    let probability = result.flatMap { $0.value.estimate }.map {
      $0 < 0.0005 ? "< 0.001" : "= \(NumberWording.rounded($0, decimals: 3))"
    }
    let count = context.number(.monitoring(.participantsWithOutcome))
    let rule =
      "\(plan.monitoringOutcome.name); P(rate > \(NumberWording.brief(plan.monitoringLimit * 100, decimals: 1))\u{202F}%) \(probability ?? "not computed"), flagged above \(NumberWording.brief(plan.monitoringCertainty, decimals: 3))"
      + (unknown > 0
        ? "; of \(NumberWording.counted(unknown, "participant")) not known, for want of a grade or seriousness"
        : "")
    // A boundary that is passed by what is known stays passed.
    let isKnown = gap.absences.isEmpty || result?.state == .flagged
    return AnswerRow(
      label: "Monitoring (an aid, no stopping rule)",
      value: RichText(
        isKnown
          ? "\(state): \(count) of \(context.number(.monitoring(.evaluable))) \(plan.monitoringDenominator.word) with the outcome"
          : gap.notKnown),
      note: isKnown ? gap.note(rule) : RichText(plan.monitoringOutcome.name),
      status: gap.status(AnswerLight.monitoring(result?.state, unknown: unknown)),
      evidence: context.evidence(.definitions))
  }

  /// The words in place of a proportion of 0 participants.
  static let nobodyTreated = "Nobody has been treated"

  private static func componentsNote(_ context: ReportContext) -> String {
    let parts: [(LocalToxicityComponent, String)] = [
      (.inflammation, "inflammation"), (.hematoma, "hematoma"), (.ulcerWorsening, "worsening"),
      (.newUlcer, "new ulcer"),
    ]
    return parts.filter { context.told(.localToxicity($0.0)).count != nil }.map {
      component, label in "\(label) \(context.number(.localToxicity(component)))"
    }.joined(separator: ", ")
  }
}
