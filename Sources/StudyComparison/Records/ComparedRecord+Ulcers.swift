import UlcerRecords

extension Visit: ComparedRecord {
  static let file = RecordKind.visits
  static let columns: [RecordColumn<Visit>] = [
    .init(VisitColumn.visit, isKey: true) { .text($0.visit) },
    .init(VisitColumn.date, isKey: true) { .date($0.date) },
    .init(VisitColumn.attended) { .word($0.isAttended) },
    .init(VisitColumn.reason) { .text($0.reason) },
  ]
  static let keys: [@Sendable (Visit) -> [RecordCell?]?] = [
    { [.text($0.visit), .date($0.date)] },
    { visit in planned(visit.visit).map { [$0] } },
  ]
}

extension UlcerAssessment: ComparedRecord {
  static let file = RecordKind.ulcers
  static let columns: [RecordColumn<UlcerAssessment>] = [
    .init("location", isKey: true) { .word($0.location.code) },
    .init(UlcerColumn.date, isKey: true) { .date($0.date) },
    .init(UlcerColumn.visit, isKey: true) { .text($0.visit) },
    .init(UlcerColumn.status) { .word($0.status.rawValue) },
    .init(UlcerColumn.length) { .number($0.length) },
    .init(UlcerColumn.width) { .number($0.width) },
    .init(UlcerColumn.area) { .number($0.measuredArea) },
    .init(UlcerColumn.pain) { .number($0.pain) },
    .init(UlcerColumn.gangrene) { .word($0.gangrene) },
    .init(UlcerColumn.deepStructure) { .word($0.deepStructure) },
    .init(UlcerColumn.systemicAntibiotics) { .word($0.systemicAntibiotics) },
    .init(UlcerColumn.calcinosis) { .word($0.calcinosis) },
    .init(UlcerColumn.investigatorWorsened) { .word($0.investigatorWorsened) },
    .init(UlcerColumn.lossDate) { .date($0.lossDate) },
    .init(UlcerColumn.target) { .word($0.isTarget) },
    .init(UlcerColumn.ulcerID) { .text($0.sourceID) },
  ]
  static let keys: [@Sendable (UlcerAssessment) -> [RecordCell?]?] = [
    { [.word($0.location.code), .date($0.date), .text($0.visit)] },
    { [.word($0.location.code), .date($0.date)] },
    { ulcer in planned(ulcer.visit).map { [.word(ulcer.location.code), $0] } },
  ]
}

extension LocalReaction: ComparedRecord {
  static let file = RecordKind.localReactions
  static let columns: [RecordColumn<LocalReaction>] = [
    .init(LocalReactionColumn.date, isKey: true) { .moment($0.moment) },
    .init(LocalReactionColumn.visit, isKey: true) { .text($0.visit) },
    .init(LocalReactionColumn.swelling) { .sign($0.swelling) },
    .init(LocalReactionColumn.warmth) { .sign($0.warmth) },
    .init(LocalReactionColumn.impairment) { .sign($0.impairmentOfFunction) },
    .init(LocalReactionColumn.hematoma) { .sign($0.hematoma) },
  ]
  static let keys: [@Sendable (LocalReaction) -> [RecordCell?]?] = [
    { [.moment($0.moment), .text($0.visit)] },
    { [.date($0.moment.date)] },
    { reaction in planned(reaction.visit).map { [$0] } },
  ]
}
