import SourceDiagnostics
import UlcerRecords

/// Reads ulcers.csv; `UlcerCourse` judges the rows of one location together.
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
      let lossDate = LossDateCheck.read(row, status, seen: date)
      let isTarget = row.yesNo(UlcerColumn.target)
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
      assessment.lossDate = lossDate
      assessment.isTarget = isTarget
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

    /// No ulcer of a finger is longer, in mm.
    private static let longest = 200.0
    /// No ulcer of a finger is larger, in mm².
    private static let largest = 10_000.0
    /// An area is compared with the ellipse of length and width: it must lie between these
    /// multiples of it.
    private static let areaRatio = 0.4...2.0
    /// Sizes are rounded to whole mm at worst.
    private static let rounding = 0.5

    /// Sizes beyond any finger, and an area that its own length and width contradict.
    private func reportImplausible(_ row: RowReader) {
      let limits: [(UlcerColumn, Double?, Double, String)] = [
        (.length, length, Sizes.longest, "mm"), (.width, width, Sizes.longest, "mm"),
        (.area, area, Sizes.largest, "mm²"),
      ]
      for (column, size, limit, unit) in limits {
        guard let size, size > limit else { continue }
        row.report(
          .implausibleSize, at: column.rawValue,
          "‘\(column.definition.name)’ is more than \(NumberRange.text(limit)) \(unit), beyond any "
            + "finger; it is used",
          hint: "correct it; sizes are in mm, areas in mm²")
      }
      guard let area, let length, let width, length > 0, width > 0, length <= Sizes.longest,
        width <= Sizes.longest, area <= Sizes.largest
      else { return }
      let most = Double.pi / 4 * (length + Sizes.rounding) * (width + Sizes.rounding)
      let least =
        Double.pi / 4 * max(0, length - Sizes.rounding) * max(0, width - Sizes.rounding)
      guard area > Sizes.areaRatio.upperBound * most || area < Sizes.areaRatio.lowerBound * least
      else { return }
      row.report(
        .areaUnlikeSize, at: UlcerColumn.area.rawValue,
        "the area is \(area > most ? "more than 2 times" : "less than 0.4 times") that of an ellipse "
          + "of this length and width; the area is used",
        hint: "is the decimal mark in its place, and is the area in mm²?",
        related: [
          row.position(UlcerColumn.length.rawValue, row.record),
          row.position(UlcerColumn.width.rawValue, row.record),
        ])
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
      reportImplausible(row)
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
