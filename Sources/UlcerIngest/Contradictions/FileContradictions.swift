import DelimitedText
import SourceDiagnostics
import UlcerRecords

/// Contradictions that show only when all usable records of a file are known; all of them ask.
struct FileContradictions {
  let records: StudyRecords
  /// The line of each record of the file at hand.
  let lines: [Int32]
  let plan: StudyPlan
  let people: ParticipantReading

  /// Judges the file that the row reader has read.
  func judge(_ kind: RecordKind, _ ledger: RowLedger) {
    switch kind {
    case .participants: break
    case .visits: judgeWindows(ledger)
    case .ulcers: SizeComparison(records, lines, people).judge(ledger)
    case .adverseEvents:
      judgeAwareness(ledger)
      OrganSystemNames(plan).judge(records.adverseEvents, lines, ledger)
    case .scores: judgeInstruments(ledger)
    case .localReactions, .treatments, .eligibility: break
    }
    RepeatedRecords(records, lines).judge(kind, ledger)
  }

  /// Attended visits of treated participants against the days that count as the visit.
  private func judgeWindows(_ ledger: RowLedger) {
    let planned = Dictionary(plan.visits.map { ($0.id, $0) }) { first, _ in first }
    for (visit, line) in zip(records.visits, lines) where visit.isAttended {
      guard let date = visit.date, let slot = planned[visit.visit],
        let treatment = records.participants[visit.participant].treatment?.date
      else { continue }
      let day = date.days(since: treatment)
      if slot.includes(day: day) { continue }
      let window =
        slot.windowStart.map { "day \($0) to day \(slot.windowEnd)" }
        ?? "up to day \(slot.windowEnd)"
      ledger.report(
        .visitOutsideWindow, at: VisitColumn.date.rawValue, line: Int(line),
        "day \(day) after treatment is outside the window of ‘\(slot.id)’ (\(window)); "
          + "the visit counts at its date",
        hint: "check the date and the visit, or call it unscheduled",
        related: [people.places[visit.participant]])
    }
  }

  /// The sponsor cannot learn of an event before it begins.
  private func judgeAwareness(_ ledger: RowLedger) {
    for (event, line) in zip(records.adverseEvents, lines) {
      guard let aware = event.awarenessDate, let start = event.start?.earliest, aware < start
      else { continue }
      ledger.report(
        .awareBeforeStart, at: AdverseEventColumn.awareness.rawValue, line: Int(line),
        "the sponsor learnt of the event before it started", hint: "check both dates",
        relatedColumn: AdverseEventColumn.start.rawValue)
    }
  }

  /// Instruments without a known range, each once, and scores that their instrument can hardly
  /// give.
  private func judgeInstruments(_ ledger: RowLedger) {
    var instruments: [String: Instrument?] = [:]
    for (score, line) in zip(records.scores, lines) {
      let met = instruments[score.instrument]
      let instrument = met ?? plan.instrument(spelled: score.instrument)
      if met == nil { instruments[score.instrument] = .some(instrument) }
      if let instrument, instrument.plausible.contains(score.score) { continue }
      let shown = quoted(Array(score.instrument.utf8)[...])
      guard let instrument else {
        guard met == nil else { continue }
        // Searching for the nearest name of every instrument would be slow on a wrong file.
        let ids =
          instruments.count > 200
          ? [] : Instrument.known.map(\.id) + plan.scoreRanges.map(\.instrument)
        ledger.report(
          .unknownInstrument, at: ScoreColumn.instrument.rawValue, line: Int(line),
          "\(shown) has no known range; its scores are used as they are",
          hint: nearestName(to: String(score.instrument.prefix(64)), among: ids).map {
            "did you mean ‘\($0)’?"
          }
            ?? "state the range in study.yaml under scores, or correct the name")
        continue
      }
      ledger.report(
        .implausibleScore, at: ScoreColumn.score.rawValue, line: Int(line),
        "the score lies outside \(NumberRange.text(instrument.plausible)), where those of \(shown) "
          + "are seen; it is used",
        hint: "correct it, or state the range in study.yaml under scores")
    }
  }
}

/// A range of numbers in words.
enum NumberRange {
  /// `0 to 100`, whole numbers without a point.
  static func text(_ range: ClosedRange<Double>) -> String {
    "\(text(range.lowerBound)) to \(text(range.upperBound))"
  }

  static func text(_ number: Double) -> String {
    Int(exactly: number).map(String.init) ?? String(number)
  }
}

extension RowLedger {
  /// Reports something about the record that starts on a line.
  func report(
    _ rule: IngestRule, at column: Int, line: Int, _ message: String, hint: String,
    related: [SourcePosition] = [], relatedColumn: Int? = nil
  ) {
    let record = record(atLine: line)
    var places = related
    if let relatedColumn, let record { places.append(position(relatedColumn, record)) }
    report(
      rule, at: record == nil ? nil : column, record: record, message, hint: hint,
      related: places)
  }

  /// The record that starts on a line, by bisection: lines ascend.
  func record(atLine line: Int) -> Int? {
    var low = 0
    var high = table.document.recordCount
    while low < high {
      let middle = (low + high) / 2
      if table.document.line(of: middle) < line { low = middle + 1 } else { high = middle }
    }
    guard low < table.document.recordCount, table.document.line(of: low) == line else {
      return nil
    }
    return low
  }
}
