import SourceDiagnostics
import UlcerRecords

/// Reads ulcers.csv; what the rows of one location say together is judged by `UlcerCourse`.
struct UlcerReading {
  let admission: RowAdmission
  private(set) var collection: RecordCollection<UlcerAssessment>
  private let statuses = UlcerAssessment.Status.allCases
  private let hands = Location.Hand.allCases
  private let digits = Location.Digit.allCases
  private let levels = Location.Level.allCases
  private let surfaces = Location.Surface.allCases

  init(admission: RowAdmission, capacity: Int) {
    self.admission = admission
    collection = RecordCollection(capacity: capacity)
  }

  mutating func read(_ row: RowReader) {
    while row.next() {
      let participant = admission.participant(row, UlcerColumn.participant)
      let date = row.date(UlcerColumn.date)
      let visit = row.plannedID(UlcerColumn.visit)
      let location = location(row)
      let status = row.choice(UlcerColumn.status, among: statuses)
      var sizes = Sizes(row)
      sizes.check(row, status)
      let pain = row.number(UlcerColumn.pain)
      let gangrene = row.yesNo(UlcerColumn.gangrene)
      let deepStructure = row.yesNo(UlcerColumn.deepStructure)
      let antibiotics = row.yesNo(UlcerColumn.systemicAntibiotics)
      let calcinosis = row.yesNo(UlcerColumn.calcinosis)
      let worsened = row.yesNo(UlcerColumn.investigatorWorsened)
      let sourceID = row.text(UlcerColumn.ulcerID)
      admission.check(row, participant, UlcerColumn.date, date)
      guard !row.isRejected, let participant, let date, let location, let status
      else { continue }
      var assessment = UlcerAssessment(
        participant: participant, date: date, location: location, status: status)
      assessment.visit = visit
      assessment.length = sizes.length
      assessment.width = sizes.width
      assessment.measuredArea = sizes.area
      assessment.pain = pain
      assessment.gangrene = gangrene
      assessment.deepStructure = deepStructure
      assessment.systemicAntibiotics = antibiotics
      assessment.calcinosis = calcinosis
      assessment.investigatorWorsened = worsened
      assessment.sourceID = sourceID
      collection.add(assessment, from: row.record)
    }
  }

  private func location(_ row: RowReader) -> Location? {
    let hand = row.choice(UlcerColumn.hand, among: hands)
    let digit = row.choice(UlcerColumn.digit, among: digits)
    let level = row.choice(UlcerColumn.level, among: levels)
    let surface = row.choice(UlcerColumn.surface, among: surfaces)
    guard let hand, let digit, let level, let surface else { return nil }
    if let location = Location(hand: hand, digit: digit, level: level, surface: surface) {
      return location
    }
    row.report(
      .impossibleLocation, at: UlcerColumn.level.rawValue,
      "a thumb has no ‘\(level.word)’; the row was rejected",
      hint: "the thumb’s levels are tip, nail, distal, dip, proximal and mcp",
      related: [row.position(UlcerColumn.digit.rawValue, row.record)])
    row.reject()
    return nil
  }

  /// Length, width and area of one row.
  private struct Sizes {
    var length: Double?
    var width: Double?
    let area: Double?

    init(_ row: RowReader) {
      length = row.number(UlcerColumn.length)
      width = row.number(UlcerColumn.width)
      area = row.number(UlcerColumn.area)
    }

    mutating func check(_ row: RowReader, _ status: UlcerAssessment.Status?) {
      if let first = length, let second = width, first < second {
        (length, width) = (second, first)
        row.report(
          .lengthLessThanWidth, at: UlcerColumn.length.rawValue,
          "the length is less than the width; they were exchanged",
          hint: "the length is the longest extent",
          related: [row.position(UlcerColumn.width.rawValue, row.record)])
      }
      let column: UlcerColumn? =
        (area ?? 0) > 0 ? .area : (length ?? 0) > 0 ? .length : (width ?? 0) > 0 ? .width : nil
      if status == .healed, let column {
        row.report(
          .healedWithSize, at: column.rawValue, "a healed ulcer with a size",
          hint: "correct the status, or leave the size empty",
          related: [row.position(UlcerColumn.status.rawValue, row.record)])
      }
    }
  }
}
