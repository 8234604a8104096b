import UlcerRecords

extension AdverseEvent: ComparedRecord {
  static let file = RecordFile.adverseEvents
  static let columns: [RecordColumn<AdverseEvent>] = [
    .init("event_id", isKey: true) { .text($0.id) },
    .init("term", isKey: true) { .text($0.term) },
    .init("organ_system") { .text($0.organSystem) },
    .init("grade") { .number($0.grade) },
    .init("start_date") { .partialDate($0.start) },
    .init("end_date") { .partialDate($0.end) },
    .init("ongoing") { .word($0.isOngoing) },
    .init("serious") { .word($0.isSerious) },
    .init("seriousness") { event in
      // The order of the criteria says nothing.
      let named = AdverseEvent.Seriousness.allCases.filter(event.seriousness.contains)
      return named.isEmpty ? nil : .word(named.map(\.rawValue).joined(separator: ";"))
    },
    .init("relatedness") { .word($0.relatedness?.rawValue) },
    .init("expected") { .word($0.isExpected) },
    .init("outcome") { .word($0.outcome?.rawValue) },
    .init("action") { .word($0.action?.rawValue) },
    .init("local_toxicity") { .word($0.localToxicity?.rawValue) },
    .init("awareness_date") { .date($0.awarenessDate) },
    .init("ctcae_version") { .text($0.dictionaryVersion) },
  ]
  static let keys: [@Sendable (AdverseEvent) -> [RecordCell?]?] = [
    { [.text($0.id)] },
    // An event that was given another id.
    { [.text($0.term), .partialDate($0.start)] },
  ]
}

extension OtherTreatment: ComparedRecord {
  static let file = RecordFile.treatments
  static let columns: [RecordColumn<OtherTreatment>] = [
    .init("kind", isKey: true) { .word($0.kind.rawValue) },
    .init("name", isKey: true) { .text($0.name) },
    .init("start_date", isKey: true) { .partialDate($0.start) },
    .init("end_date") { .partialDate($0.end) },
  ]
  static let keys: [@Sendable (OtherTreatment) -> [RecordCell?]?] = [
    { [.word($0.kind.rawValue), .text($0.name), .partialDate($0.start)] }
  ]
}

extension Score: ComparedRecord {
  static let file = RecordFile.scores
  static let columns: [RecordColumn<Score>] = [
    .init("instrument", isKey: true) { .text($0.instrument) },
    .init("date", isKey: true) { .date($0.date) },
    .init("visit", isKey: true) { .text($0.visit) },
    .init("score") { .number($0.score) },
  ]
  static let keys: [@Sendable (Score) -> [RecordCell?]?] = [
    { [.text($0.instrument), .date($0.date), .text($0.visit)] },
    { [.text($0.instrument), .date($0.date)] },
    { score in planned(score.visit).map { [.text(score.instrument), $0] } },
  ]
}

extension EligibilityEntry: ComparedRecord {
  static let file = RecordFile.eligibility
  static let columns: [RecordColumn<EligibilityEntry>] = [
    .init("criterion", isKey: true) { .text($0.criterion) },
    .init("met") { .word($0.isMet) },
    .init("date") { .date($0.date) },
    .init("note") { .text($0.note) },
  ]
  static let keys: [@Sendable (EligibilityEntry) -> [RecordCell?]?] = [
    { [.text($0.criterion), .date($0.date)] },
    { [.text($0.criterion)] },
  ]
}
