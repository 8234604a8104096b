import ClinicalWording
import PageComposition
import UlcerAnalysis
import UlcerFigures
import UlcerRecords

extension AnswerSheet {
  /// No more events than this are named in a line; page one by arm has room for fewer.
  private static func mostNamed(_ context: ReportContext) -> Int { context.arms.isEmpty ? 3 : 2 }

  /// The worst that happened, by name; in a closed session with the arm.
  static func worstRow(
    _ context: ReportContext, _ missing: MissingAnswers, isByArm: Bool = false
  ) -> AnswerRow {
    let worst = context.analysis.account.worst
    let gap = context.gap(.mostSevere)
    let deaths = context.analysis.account.deaths.treatedWithoutEvent
    let died =
      deaths > 0
      ? "Death of \(NumberWording.counted(deaths, "participant")) without a fatal event; " : ""
    guard let grade = worst.grade else {
      return AnswerRow(
        label: "The worst so far",
        value: RichText(
          died
            + (!gap.absences.isEmpty
              ? gap.notKnown
              : missing.events > 0
                ? "Not known: none of \(NumberWording.counted(missing.events, "event")) has a grade"
                : gap.isNone ? noEvent(context) : "None known")),
        note: gap.absences.isEmpty ? gap.note("") : "",
        status: gap.status(
          AnswerLight.worst(grade: nil, deathsWithoutEvent: deaths, missing)),
        evidence: context.evidence(.adverseEventsByTerm, isByArm: isByArm))
    }
    let members = Dictionary(
      context.participants.members.map { ($0.course.participant, $0) },
      uniquingKeysWith: { first, _ in first })
    let named = worst.events.prefix(mostNamed(context)).map {
      name($0, members[$0.participant], context)
    }
    let rest = worst.events.count - named.count
    return AnswerRow(
      label: "The worst so far",
      value: RichText(
        died
          + ((gap.isNone && !gap.isLeast) || grade == 5
            ? "Grade \(grade): " : "At least grade \(grade): ")) + joined(named)
        + RichText(rest > 0 ? " and \(NumberWording.whole(rest)) more" : ""),
      note: gap.note(
        "\(context.counted(.highestGradeSeen(.events), "event")) of that grade in \(context.counted(.highestGradeSeen(.participants), "participant")), \(context.number(.highestGradeSeen(.related))) related or not judged"
          + (missing.withoutGrade > 0
            ? "; of \(NumberWording.counted(missing.events, "event")) \(NumberWording.whole(missing.withoutGrade)) without a grade"
            : "")),
      status: gap.status(
        AnswerLight.worst(grade: grade, deathsWithoutEvent: deaths, missing)),
      evidence: context.evidence(.adverseEventsByTerm, isByArm: isByArm))
  }

  /// The statement that there is no event.
  private static func noEvent(_ context: ReportContext) -> String {
    if context.treated == 0 { return nobodyTreated }
    return context.analysis.records.adverseEvents.isEmpty
      ? "No adverse event was recorded"
      : "No adverse event since treatment was recorded"
  }

  /// `Myalgia (MANUS-022, day 7, serious)`; in a closed session with the arm.
  private static func name(
    _ event: DatedAdverseEvent, _ member: TreatedParticipants.Member?, _ context: ReportContext
  ) -> RichText {
    let record = context.analysis.records.adverseEvents[event.event]
    let term = record.term
    let person = member.map { context.name(of: $0) } ?? ""
    // An event without a start counts from day 0; its true start is unknown.
    let day =
      record.start == nil
      ? ", start not known" : event.day.map { ", day \(NumberWording.whole($0))" } ?? ""
    let kind = event.isFatal ? ", fatal" : event.isSerious ? ", serious" : ""
    return RichText("\(term) (") + person + RichText("\(day)\(kind))")
  }

  private static func joined(_ parts: [RichText]) -> RichText {
    parts.enumerated().reduce(RichText("")) { text, part in
      text + RichText(part.offset == 0 ? "" : ", ") + part.element
    }
  }

  /// An open ulcer was assessed without a size, inside or outside the primary window.
  private static func hasOpenWithoutSize(_ context: ReportContext) -> Bool {
    context.analysis.records.ulcers.contains {
      [.active, .indeterminate].contains($0.status) && $0.measuredArea == nil
        && ($0.length == nil || $0.width == nil)
    }
  }

  /// The row of data completeness: visits, ulcers, and fields of events.
  static func completenessRow(
    _ context: ReportContext, _ missing: MissingAnswers, isByArm: Bool = false
  ) -> AnswerRow {
    func total(_ state: VisitResult.State) -> Int? { context.count(.visits(nil, state)) }
    func number(_ state: VisitResult.State) -> String { context.number(.visits(nil, state)) }
    let overdue = total(.overdue) ?? 0
    let gaps = unfilled(context, missing)
    let gap = context.gap(.completeness)
    let isWhole = context.analysis.records.standings[.visits].excluded == 0
    let known =
      gap.isNone && !hasOpenWithoutSize(context) ? "sizes, grades and starts are known" : ""
    return AnswerRow(
      label: "Complete?",
      value: RichText(
        context.analysis.absence(of: .visits).map { _ in "Not known which visits were done" }
          ?? "\(isWhole ? "" : "At least ")\(number(.done)) of the \(context.counted(.visits(nil, .due), "visit")) due \(total(.due) == 1 ? "was" : "were") done, \(number(.missed)) missed, \(number(.overdue)) without a \(isWhole ? "record" : "record that was used")"
      ),
      note: gap.note(gaps.isEmpty ? known : gaps.joined(separator: ", ")),
      status: gap.status(
        AnswerLight.incomplete(
          overdue: context.analysis.absence(of: .visits) == nil ? overdue : 0,
          hasGaps: !gaps.isEmpty)),
      evidence: context.evidence(.visits, isByArm: isByArm))
  }

  /// Assessments and events without a size, grade, answer or start, as clauses; a column that no
  /// record fills is named by the gap of the answer instead.
  private static func unfilled(
    _ context: ReportContext, _ missing: MissingAnswers
  ) -> [String] {
    let unrecorded = UnrecordedColumns(in: context.analysis.records)
    let events = unrecorded[.adverseEvents]
    let clauses: [(count: Int, isTold: Bool, one: String, many: String)] = [
      (
        context.count(.record(.looksWithoutSize)) ?? 0, !unrecorded[.ulcers].isEmpty,
        "look at an ulcer without a size", "looks at ulcers without a size"
      ),
      (
        missing.withoutGrade, events.contains("grade"), "event without a grade",
        "events without a grade"
      ),
      (
        missing.withoutSeriousness, events.contains("serious"), "event without seriousness",
        "events without seriousness"
      ),
      (
        missing.withoutStart, events.contains("start_date"), "event without a start",
        "events without a start"
      ),
    ]
    return clauses.filter { $0.count > 0 && !$0.isTold }.map {
      "\(NumberWording.whole($0.count)) \($0.count == 1 ? $0.one : $0.many)"
    }
  }
}
