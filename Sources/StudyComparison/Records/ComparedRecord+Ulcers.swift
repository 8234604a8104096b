import UlcerRecords

extension Visit: ComparedRecord {
  static let file = RecordFile.visits
  static let columns: [RecordColumn<Visit>] = [
    .init("visit", isKey: true) { .text($0.visit) },
    .init("date", isKey: true) { .date($0.date) },
    .init("attended") { .word($0.isAttended) },
    .init("reason") { .text($0.reason) },
  ]
  static let keys: [@Sendable (Visit) -> [RecordCell?]?] = [
    { [.text($0.visit), .date($0.date)] },
    { visit in planned(visit.visit).map { [$0] } },
  ]
}

extension UlcerAssessment: ComparedRecord {
  static let file = RecordFile.ulcers
  static let columns: [RecordColumn<UlcerAssessment>] = [
    .init("location", isKey: true) { .word($0.location.code) },
    .init("date", isKey: true) { .date($0.date) },
    .init("visit", isKey: true) { .text($0.visit) },
    .init("status") { .word($0.status.rawValue) },
    .init("length_mm") { .number($0.length) },
    .init("width_mm") { .number($0.width) },
    .init("area_mm2") { .number($0.measuredArea) },
    .init("pain") { .number($0.pain) },
    .init("gangrene") { .word($0.gangrene) },
    .init("deep_structure") { .word($0.deepStructure) },
    .init("systemic_antibiotics") { .word($0.systemicAntibiotics) },
    .init("calcinosis") { .word($0.calcinosis) },
    .init("investigator_worsened") { .word($0.investigatorWorsened) },
    .init("ulcer_id") { .text($0.sourceID) },
  ]
  static let keys: [@Sendable (UlcerAssessment) -> [RecordCell?]?] = [
    { [.word($0.location.code), .date($0.date), .text($0.visit)] },
    { [.word($0.location.code), .date($0.date)] },
    { ulcer in planned(ulcer.visit).map { [.word(ulcer.location.code), $0] } },
  ]
}

extension LocalReaction: ComparedRecord {
  static let file = RecordFile.localReactions
  static let columns: [RecordColumn<LocalReaction>] = [
    .init("date", isKey: true) { .moment($0.moment) },
    .init("visit", isKey: true) { .text($0.visit) },
    .init("swelling") { .sign($0.swelling) },
    .init("warmth") { .sign($0.warmth) },
    .init("impairment_of_function") { .sign($0.impairmentOfFunction) },
    .init("hematoma") { .sign($0.hematoma) },
  ]
  static let keys: [@Sendable (LocalReaction) -> [RecordCell?]?] = [
    { [.moment($0.moment), .text($0.visit)] },
    { [.date($0.moment.date)] },
    { reaction in planned(reaction.visit).map { [$0] } },
  ]
}
