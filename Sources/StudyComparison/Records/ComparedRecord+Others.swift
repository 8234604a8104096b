import UlcerRecords

extension AdverseEvent: ComparedRecord {
  static let file = RecordKind.adverseEvents
  static let columns: [RecordColumn<AdverseEvent>] = [
    .init(AdverseEventColumn.event, isKey: true) { .text($0.id) },
    .init(AdverseEventColumn.term, isKey: true) { .text($0.term) },
    .init(AdverseEventColumn.organSystem) { .text($0.organSystem) },
    .init(AdverseEventColumn.grade) { .number($0.grade) },
    .init(AdverseEventColumn.start) { .partialDate($0.start) },
    .init(AdverseEventColumn.end) { .partialDate($0.end) },
    .init(AdverseEventColumn.ongoing) { .word($0.isOngoing) },
    .init(AdverseEventColumn.serious) { .word($0.isSerious) },
    .init(AdverseEventColumn.seriousness) { event in
      // The order of the criteria says nothing.
      let named = AdverseEvent.Seriousness.allCases.filter(event.seriousness.contains)
      return named.isEmpty ? nil : .word(named.map(\.rawValue).joined(separator: ";"))
    },
    .init(AdverseEventColumn.relatedness) { .word($0.relatedness?.rawValue) },
    .init(AdverseEventColumn.expected) { .word($0.isExpected) },
    .init(AdverseEventColumn.outcome) { .word($0.outcome?.rawValue) },
    .init(AdverseEventColumn.action) { .word($0.action?.rawValue) },
    .init(AdverseEventColumn.localToxicity) { .word($0.localToxicity?.rawValue) },
    .init(AdverseEventColumn.awareness) { .date($0.awarenessDate) },
    .init(AdverseEventColumn.version) { .text($0.dictionaryVersion) },
  ]
  static let keys: [@Sendable (AdverseEvent) -> [RecordCell?]?] = [
    { [.text($0.id)] },
    // An event that was given another id.
    { [.text($0.term), .partialDate($0.start)] },
  ]
}

extension OtherTreatment: ComparedRecord {
  static let file = RecordKind.treatments
  static let columns: [RecordColumn<OtherTreatment>] = [
    .init(TreatmentColumn.kind, isKey: true) { .word($0.kind.rawValue) },
    .init(TreatmentColumn.name, isKey: true) { .text($0.name) },
    .init(TreatmentColumn.start, isKey: true) { .partialDate($0.start) },
    .init(TreatmentColumn.end) { .partialDate($0.end) },
  ]
  static let keys: [@Sendable (OtherTreatment) -> [RecordCell?]?] = [
    { [.word($0.kind.rawValue), .text($0.name), .partialDate($0.start)] }
  ]
}

extension Score: ComparedRecord {
  static let file = RecordKind.scores
  static let columns: [RecordColumn<Score>] = [
    .init(ScoreColumn.instrument, isKey: true) { .text($0.instrument) },
    .init(ScoreColumn.date, isKey: true) { .date($0.date) },
    .init(ScoreColumn.visit, isKey: true) { .text($0.visit) },
    .init(ScoreColumn.score) { .number($0.score) },
  ]
  static let keys: [@Sendable (Score) -> [RecordCell?]?] = [
    { [.text($0.instrument), .date($0.date), .text($0.visit)] },
    { [.text($0.instrument), .date($0.date)] },
    { score in planned(score.visit).map { [.text(score.instrument), $0] } },
  ]
}

extension EligibilityEntry: ComparedRecord {
  static let file = RecordKind.eligibility
  static let columns: [RecordColumn<EligibilityEntry>] = [
    .init(EligibilityColumn.criterion, isKey: true) { .text($0.criterion) },
    .init(EligibilityColumn.met) { .word($0.isMet) },
    .init(EligibilityColumn.date) { .date($0.date) },
    .init(EligibilityColumn.note) { .text($0.note) },
  ]
  static let keys: [@Sendable (EligibilityEntry) -> [RecordCell?]?] = [
    { [.text($0.criterion), .date($0.date)] },
    { [.text($0.criterion)] },
  ]
}
