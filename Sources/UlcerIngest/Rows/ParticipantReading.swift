import DelimitedText
import SourceDiagnostics
import UlcerRecords

/// The participants of a study and their places, so that other files can find them.
struct ParticipantReading {
  private(set) var participants: [Participant] = []
  private(set) var lines: [Int] = []
  private(set) var places: [SourcePosition] = []
  private var identifierTable = IdentifierTable()
  /// participants.csv could be read; if not, every row elsewhere is unknown.
  var isAvailable = false

  /// The participant with that id.
  func index(of id: ArraySlice<UInt8>) -> Int? { identifierTable.number(of: id) }

  /// The participant with that id.
  func index(of id: UnsafeBufferPointer<UInt8>) -> Int? { identifierTable.number(of: id) }

  /// All ids, for hints.
  var identifiers: [String] { participants.map(\.id) }

  /// Reads participants.csv.
  mutating func read(_ row: RowReader) {
    isAvailable = true
    var likenesses = IdentifierLikeness()
    var sites = SiteSpellings()
    while row.next() {
      let id = row.identifier(ParticipantColumn.participant)
      let consent = row.date(ParticipantColumn.consent)
      let outcome = row.choice(
        ParticipantColumn.outcome, as: Participant.ScreeningOutcome.self)
      if let id, let earlier = index(of: id) {
        row.report(
          .duplicateParticipant, at: ParticipantColumn.participant.rawValue,
          "participant \(quoted(id)) appears twice; the later row was rejected",
          hint: "keep one row per participant", related: [places[earlier]])
        row.reject()
      }
      var participant = Participant(
        id: id.map { String(decoding: $0, as: UTF8.self) } ?? "",
        consentDate: consent ?? CalendarDate(daysSinceEpoch: 0),
        screeningOutcome: outcome ?? .pending)
      readDetails(&participant, row)
      readEnd(&participant, row)
      guard !row.isRejected, let id, consent != nil, outcome != nil else { continue }
      checkOrder(participant, row)
      checkAge(participant, row)
      sites.check(participant.site, row)
      if let earlier = likenesses.add(id, participants.count) {
        row.report(
          .similarIdentifiers, at: ParticipantColumn.participant.rawValue,
          "\(quoted(id)) looks like the id of another participant; they count as two persons",
          hint: "if they are one person, keep one row and one id in all files",
          related: [places[earlier]])
      }
      identifierTable.add(id)
      participants.append(participant)
      lines.append(row.table.document.line(of: row.record))
      places.append(row.position(ParticipantColumn.participant.rawValue, row.record))
    }
  }

  private func readDetails(_ participant: inout Participant, _ row: RowReader) {
    participant.site = row.text(ParticipantColumn.site)
    participant.sex = row.choice(ParticipantColumn.sex, as: Participant.Sex.self)
    participant.ageYears = row.whole(ParticipantColumn.age)
    participant.subset = row.choice(ParticipantColumn.subset, as: Participant.Subset.self)
    participant.screenFailureReason = row.text(ParticipantColumn.failureReason)
    participant.randomisedDate = row.date(ParticipantColumn.randomised)
    participant.treatment = row.moment(ParticipantColumn.treatment)
    participant.treatedHand = row.choice(
      ParticipantColumn.treatedHand, as: Location.Hand.self)
    participant.injectionsGiven = row.whole(ParticipantColumn.injections)
    if participant.screeningOutcome == .failed,
      row.isMissing(ParticipantColumn.failureReason)
    {
      row.report(
        .missingScreenFailureReason, at: ParticipantColumn.failureReason.rawValue,
        "screening failed, and ‘screen_failure_reason’ does not say why",
        hint: "state the reason", related: [place(.outcome, row)])
    }
    if participant.treatment == nil, row.isMissing(ParticipantColumn.treatment) {
      for column in [ParticipantColumn.treatedHand, .injections] where !row.isMissing(column) {
        row.report(
          .treatmentDetailWithoutDate, at: column.rawValue,
          "‘\(column.definition.name)’ is stated, but there is no treatment_date",
          hint: "a participant without treatment_date counts as not treated",
          related: [place(.treatment, row)])
      }
    }
  }

  private func readEnd(_ participant: inout Participant, _ row: RowReader) {
    participant.endDate = row.date(ParticipantColumn.end)
    participant.endReason = row.choice(
      ParticipantColumn.endReason, as: Participant.EndReason.self)
    participant.deathDate = row.date(ParticipantColumn.death)
    if participant.endDate != nil, row.isMissing(ParticipantColumn.endReason) {
      row.report(
        .missingEndReason, at: ParticipantColumn.endReason.rawValue,
        "participation ended, and ‘end_reason’ does not say why", hint: "state the reason",
        related: [place(.end, row)])
    }
    if participant.endReason != nil, row.isMissing(ParticipantColumn.end) {
      row.report(
        .endReasonWithoutDate, at: ParticipantColumn.endReason.rawValue,
        "‘end_reason’ is stated without ‘end_date’", hint: "state the last day of participation",
        related: [place(.end, row)])
    }
    if participant.endReason == .death, participant.deathDate == nil {
      row.report(
        .deathWithoutDate, at: ParticipantColumn.death.rawValue,
        participant.endDate == nil
          ? "participation ended by death, and neither death_date nor end_date says when"
          : "participation ended by death without ‘death_date’; end_date is taken as the death date",
        hint: "state death_date", related: [place(.endReason, row)])
      participant.deathDate = participant.endDate
    }
  }

  /// Consent, randomisation, treatment and end in this order.
  private func checkOrder(_ participant: Participant, _ row: RowReader) {
    let treated = participant.treatment?.date
    let dated: [(ParticipantColumn, CalendarDate?)] = [
      (.randomised, participant.randomisedDate), (.treatment, treated),
      (.end, participant.endDate), (.death, participant.deathDate),
    ]
    for (column, date) in dated {
      if let date, date < participant.consentDate, !row.isMissing(column) {
        row.report(
          .beforeConsent, at: column.rawValue,
          "‘\(column.definition.name)’ lies before consent",
          hint: "check both dates", related: [place(.consent, row)])
      }
    }
    func warn(_ later: ParticipantColumn, _ earlier: ParticipantColumn) {
      row.report(
        .datesOutOfOrder, at: later.rawValue,
        "‘\(later.definition.name)’ lies before ‘\(earlier.definition.name)’",
        hint: "check both dates", related: [place(earlier, row)])
    }
    if let treated, let randomised = participant.randomisedDate, treated < randomised {
      warn(.treatment, .randomised)
    }
    if let treated, let end = participant.endDate, end < treated { warn(.end, .treatment) }
    if let death = participant.deathDate, !row.isMissing(ParticipantColumn.death) {
      if let treated, death < treated { warn(.death, .treatment) }
      if let end = participant.endDate, death < end { warn(.death, .end) }
    }
    if treated != nil, participant.screeningOutcome != .enrolled {
      row.report(
        .treatedNotEnrolled, at: ParticipantColumn.outcome.rawValue,
        "treated, but ‘screening_outcome’ is not enrolled",
        hint: "correct one of them", related: [place(.treatment, row)])
    }
  }

  private func checkAge(_ participant: Participant, _ row: RowReader) {
    guard let age = participant.ageYears, !(18...110).contains(age) else { return }
    row.report(
      .implausibleAge, at: ParticipantColumn.age.rawValue,
      "an age of \(age) \(age == 1 ? "year" : "years") is not from 18 to 110; it is used",
      hint: "age_years is in whole years at consent; correct it, or leave it empty")
  }

  private func place(_ column: ParticipantColumn, _ row: RowReader) -> SourcePosition {
    row.position(column.rawValue, row.record)
  }
}
