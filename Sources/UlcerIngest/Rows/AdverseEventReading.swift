import SourceDiagnostics
import UlcerRecords

/// Reads adverse-events.csv.
struct AdverseEventReading {
  let admission: RowAdmission
  let plan: StudyPlan
  private(set) var collection = RecordCollection<AdverseEvent>()
  private let relatednesses = AdverseEvent.Relatedness.allCases
  private let outcomes = AdverseEvent.Outcome.allCases
  private let actions = AdverseEvent.Action.allCases
  private let toxicities = AdverseEvent.LocalToxicity.allCases

  init(admission: RowAdmission, plan: StudyPlan) {
    self.admission = admission
    self.plan = plan
  }

  mutating func read(_ row: RowReader) {
    // Events by participant and id, and the record of each.
    var seen = IdentifierTable()
    var seenRecords: [Int] = []
    var key: [UInt8] = []
    var versions = DictionaryVersions(plan)
    var likenesses = IdentifierLikeness()
    reportNoOrganSystems(row)
    let hasSeriousness = row.table.fields[AdverseEventColumn.seriousness.rawValue] >= 0
    while row.next() {
      let participant = admission.participant(row, AdverseEventColumn.participant)
      let id = row.identifier(AdverseEventColumn.event)
      let term = row.text(AdverseEventColumn.term)
      let organSystem = organSystem(row)
      var event = AdverseEvent(
        participant: participant ?? 0, id: id.map { String(decoding: $0, as: UTF8.self) } ?? "",
        term: term ?? "", organSystem: organSystem)
      readCells(&event, row)
      checkDates(event, participant, row)
      versions.check(event.dictionaryVersion, row)
      if let participant, let id {
        key.removeAll(keepingCapacity: true)
        for byte in 0..<4 { key.append(UInt8(truncatingIfNeeded: participant >> (8 * byte))) }
        key += id
        if let earlier = seen.number(of: key[...]).map({ seenRecords[$0] }) {
          row.report(
            .duplicateEvent, at: AdverseEventColumn.event.rawValue,
            "the participant already has an event \(quoted(id)); the later row was rejected",
            hint: "give every event of a participant its own event_id",
            related: [row.position(AdverseEventColumn.event.rawValue, earlier)])
          row.reject()
        } else if !row.isRejected {
          seen.add(key[...])
          seenRecords.append(row.record)
          if let earlier = likenesses.add(id, of: participant, seenRecords.count - 1) {
            row.report(
              .similarIdentifiers, at: AdverseEventColumn.event.rawValue,
              "\(quoted(id)) looks like the id of another event of the participant; they count as "
                + "two events",
              hint: "give one event one id, in the same letters",
              related: [row.position(AdverseEventColumn.event.rawValue, seenRecords[earlier])])
          }
        }
      }
      guard !row.isRejected, let participant else { continue }
      AdverseEventConflicts(
        event: event, person: admission.reading.participants[participant],
        place: admission.reading.places[participant], hasSeriousness: hasSeriousness
      ).report(row)
      collection.add(event, from: row.record)
    }
  }

  /// The system organ class; an event without one counts as not coded.
  private func organSystem(_ row: RowReader) -> String {
    if let stated = row.text(AdverseEventColumn.organSystem) { return stated }
    // A missing column is reported once for the file.
    if row.table.fields[AdverseEventColumn.organSystem.rawValue] >= 0 {
      row.report(
        .notCoded, at: AdverseEventColumn.organSystem.rawValue,
        "the event has no system organ class; it counts as ‘\(AdverseEvent.notCoded)’",
        hint: "code the event, or correct the cell")
    }
    return AdverseEvent.notCoded
  }

  /// Reports a file without a column of system organ classes.
  private func reportNoOrganSystems(_ row: RowReader) {
    guard row.table.fields[AdverseEventColumn.organSystem.rawValue] < 0, !row.rows.isEmpty else {
      return
    }
    row.ledger.report(
      .notCoded, at: nil, record: 0,
      "there is no column ‘organ_system’; every event counts as ‘\(AdverseEvent.notCoded)’",
      hint: "add the column, or map another in study.yaml: columns: {adverse-events: "
        + "{organ_system: NAME}}")
  }

  private func readCells(_ event: inout AdverseEvent, _ row: RowReader) {
    event.grade = row.whole(AdverseEventColumn.grade)
    event.start = row.partialDate(AdverseEventColumn.start)
    event.end = row.partialDate(AdverseEventColumn.end)
    event.isOngoing = row.yesNo(AdverseEventColumn.ongoing)
    event.isSerious = row.yesNo(AdverseEventColumn.serious)
    event.isExpected = row.yesNo(AdverseEventColumn.expected)
    event.seriousness =
      row.choices(AdverseEventColumn.seriousness, as: AdverseEvent.Seriousness.self) ?? []
    event.relatedness = row.choice(AdverseEventColumn.relatedness, among: relatednesses)
    event.outcome = row.choice(AdverseEventColumn.outcome, among: outcomes)
    event.action = row.choice(AdverseEventColumn.action, among: actions)
    event.localToxicity = row.choice(AdverseEventColumn.localToxicity, among: toxicities)
    event.awarenessDate = row.date(AdverseEventColumn.awareness)
    event.dictionaryVersion = row.text(AdverseEventColumn.version)
  }

  private func checkDates(_ event: AdverseEvent, _ participant: Int?, _ row: RowReader) {
    if let participant, let earliest = event.start?.earliest, let latest = event.start?.latest {
      admission.check(
        row, participant, AdverseEventColumn.start, earliest: earliest, latest: latest)
    }
    if let start = event.start?.earliest, let end = event.end?.latest, end < start {
      row.report(
        .endBeforeStart, at: AdverseEventColumn.end.rawValue, "the event ends before it starts",
        hint: "check both dates",
        related: [row.position(AdverseEventColumn.start.rawValue, row.record)])
    }
    if event.isOngoing == true, event.end != nil {
      row.report(
        .ongoingWithEnd, at: AdverseEventColumn.ongoing.rawValue,
        "the event goes on, but has an end date", hint: "correct one of them",
        related: [row.position(AdverseEventColumn.end.rawValue, row.record)])
    }
  }
}
