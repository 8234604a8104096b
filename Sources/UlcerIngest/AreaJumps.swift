import SourceDiagnostics
import UlcerRecords

/// Areas of one ulcer that change more than tenfold from one assessment to the next: a size typed
/// in centimetres is a hundred times too small, one decimal mark lost ten times too large.
struct AreaJumps {
  /// The ratio of two areas above which a jump is reported.
  static let limit = 10.0
  /// The ratio above which a fall cannot be healing between two visits: an ulcer that is still
  /// open would have to be gone but for a fiftieth.
  static let certainLimit = 50.0

  private let assessments: [UlcerAssessment]
  private let sources: [Int]
  private let row: RowReader

  init(_ assessments: [UlcerAssessment], _ sources: [Int], _ row: RowReader) {
    self.assessments = assessments
    self.sources = sources
    self.row = row
  }

  /// Reports jumps along the assessments of one location in order of date, at the row that is odd.
  ///
  /// A fall of more than ten times is healing in most cases: it is reported only where the ulcer
  /// is large again afterwards, or where the fall exceeds `certainLimit`. A rise that its row attests
  /// by a sign of worsening is believed up to `certainLimit`, too.
  func judge(_ course: [Int]) {
    var seen: [(index: Int, area: Double)] = []
    var reported: Int?
    for index in course {
      let assessment = assessments[index]
      guard assessment.status == .active || assessment.status == .indeterminate else {
        // What opens after a healing or loss is another ulcer.
        if assessment.status != .notAssessed { seen = [] }
        continue
      }
      guard let area = area(assessment) else { continue }
      if let last = seen.last {
        if last.area > area * AreaJumps.certainLimit {
          report(index, beside: [last.index])
          reported = index
        } else if area > last.area * limit(assessment), last.index != reported {
          let before = seen.dropLast().last
          if let before, before.area > last.area * AreaJumps.limit {
            report(last.index, beside: [before.index, index])
          } else {
            report(index, beside: [last.index])
            reported = index
          }
        }
      }
      seen = seen.suffix(1) + [(index, area)]
    }
  }

  private func limit(_ assessment: UlcerAssessment) -> Double {
    let signs = [
      assessment.gangrene, assessment.deepStructure, assessment.systemicAntibiotics,
      assessment.investigatorWorsened,
    ]
    return signs.contains(true) ? AreaJumps.certainLimit : AreaJumps.limit
  }

  private func report(_ index: Int, beside others: [Int]) {
    row.report(
      .areaJump, at: column(index), record: sources[index],
      "the area of \(assessments[index].location.code) differs more than tenfold from "
        + "the assessment beside it",
      hint: "are all sizes in mm, and is the decimal mark in its place?",
      related: others.map { row.position(column($0), sources[$0]) })
  }

  /// The measured area, else that of an ellipse; `nil` where there is none above 0.
  private func area(_ assessment: UlcerAssessment) -> Double? {
    if let measured = assessment.measuredArea { return measured > 0 ? measured : nil }
    guard let length = assessment.length, let width = assessment.width, length > 0, width > 0
    else { return nil }
    return Double.pi / 4 * length * width
  }

  private func column(_ index: Int) -> Int {
    (assessments[index].measuredArea != nil ? UlcerColumn.area : UlcerColumn.length).rawValue
  }
}
