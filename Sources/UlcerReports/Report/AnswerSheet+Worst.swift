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
    let gap = context.gap(.mostSevere)
    let deaths = context.analysis.account.deaths.treatedWithoutEvent
    let died =
      deaths > 0
      ? "Death of \(NumberWording.counted(deaths, "participant")) without a fatal event; " : ""
    let ranked = context.analysis.account.mostSevere.occurrences.filter { $0.rank != .notGraded }
    let status = gap.status(
      AnswerLight.mostSevere(ranked.first?.rank, deathsWithoutEvent: deaths, missing))
    func row(_ value: RichText, note: String) -> AnswerRow {
      AnswerRow(
        label: "Most severe events to date", value: value, note: gap.note(note), status: status,
        evidence: context.evidence(.adverseEventsByTerm, isByArm: isByArm))
    }
    guard !ranked.isEmpty else {
      return row(
        RichText(
          died
            + (!gap.absences.isEmpty
              ? gap.notKnown
              : missing.events > 0
                ? "Not known: none of \(NumberWording.counted(missing.events, "event")) has a grade"
                : gap.isNone ? noEvent(context) : "None known")), note: "")
    }
    let members = Dictionary(
      context.participants.members.map { ($0.course.participant, $0) },
      uniquingKeysWith: { first, _ in first })
    let named = ranked.prefix(mostNamed(context)).map {
      name($0, members[$0.participant], context)
    }
    // An event without a grade may be graver than a graded one, but not than a serious one.
    let isLeast =
      !gap.isNone || (gap.isLeast && ranked.first.map { $0.rank > .otherSerious } ?? false)
    return row(
      RichText(died + (isLeast ? "At least: " : "")) + joined(named),
      // Where no event has a grade the row of grade 3 or higher says so.
      note: missing.events > 0 && missing.withoutGrade == missing.events
        ? ""
        : "of grade 3 or higher or serious: "
          + "\(context.counted(.graveEvents(.events), "event")) in \(context.counted(.graveEvents(.participants), "participant"))"
          + (missing.withoutGrade > 0
            ? "; of \(NumberWording.counted(missing.events, "event")) \(NumberWording.whole(missing.withoutGrade)) without a grade"
            : ""))
  }

  /// The statement that there is no event.
  private static func noEvent(_ context: ReportContext) -> String {
    if context.treated == 0 { return nobodyTreated }
    return context.analysis.records.adverseEvents.isEmpty
      ? "No adverse event was recorded"
      : "No adverse event since treatment was recorded"
  }

  /// `Myalgia (MANUS-022, day 7, serious, grade 3)`, `Amputation at R2-tip-volar (MANUS-003, day 40)`; in
  /// a closed session with the arm.
  private static func name(
    _ occurrence: MostSevere.Occurrence, _ member: TreatedParticipants.Member?,
    _ context: ReportContext
  ) -> RichText {
    let person = member.map { context.name(of: $0) } ?? ""
    let day = occurrence.day.map { ", day \(NumberWording.whole($0))" } ?? ""
    switch occurrence.subject {
    case .amputation(let location):
      return RichText("Amputation at \(location.code) (") + person + RichText("\(day))")
    case .event(let event):
      let record = context.analysis.records.adverseEvents[event.event]
      // An event without a start counts from day 0; the day on which it began is not known.
      let start = record.start == nil ? ", start not known" : day
      let grade = event.grade.map { ", grade \($0)" } ?? ", no grade"
      return RichText("\(record.term) (") + person
        + RichText("\(start)\(words(occurrence.rank))\(event.isFatal ? "" : grade))")
    }
  }

  /// The reason of a rank above the grade.
  private static func words(_ rank: MostSevere.Rank) -> String {
    switch rank {
    case .death: ", fatal"
    case .lifeThreatening: ", life-threatening"
    case .otherSerious: ", serious"
    case .amputation, .gradeFour, .gradeThree, .gradeTwo, .gradeOne, .notGraded: ""
    }
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
    let clauses: [(count: Int, isTold: Bool, one: String, many: String)] = [
      (
        context.count(.record(.looksWithoutSize)) ?? 0, !unrecorded[.ulcers].isEmpty,
        "look at an ulcer without a size", "looks at ulcers without a size"
      ),
      (
        missing.withoutGrade, unrecorded.contains(AdverseEventColumn.grade),
        "event without a grade",
        "events without a grade"
      ),
      (
        missing.withoutSeriousness, unrecorded.contains(AdverseEventColumn.serious),
        "event without seriousness",
        "events without seriousness"
      ),
      (
        missing.withoutStart, unrecorded.contains(AdverseEventColumn.start),
        "event without a start",
        "events without a start"
      ),
    ]
    return clauses.filter { $0.count > 0 && !$0.isTold }.map {
      "\(NumberWording.whole($0.count)) \($0.count == 1 ? $0.one : $0.many)"
    }
  }
}
