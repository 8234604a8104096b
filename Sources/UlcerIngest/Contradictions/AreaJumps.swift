import SourceDiagnostics
import UlcerRecords

/// Areas of one ulcer that change more than tenfold from one assessment to the next: a size typed
/// in centimetres is a hundred times too small, one decimal mark lost ten times too large.
struct AreaJumps<Source: BinaryInteger> {
  /// The ratio of two areas above which a jump is reported.
  private var plainLimit: Double { 10 }
  /// The ratio above which a fall cannot be healing between two visits: an ulcer that is still open
  /// would have shrunk to a fiftieth.
  private var certainLimit: Double { 50 }

  private let assessments: [UlcerAssessment]
  private let sources: [Source]
  private let ledger: RowLedger

  init(_ assessments: [UlcerAssessment], _ sources: [Source], _ ledger: RowLedger) {
    self.assessments = assessments
    self.sources = sources
    self.ledger = ledger
  }

  /// Reports jumps along the assessments of one location in order of date, at the row that is out
  /// of line.
  ///
  /// A fall of more than ten times is healing in most cases: it is reported only if the ulcer is
  /// large again afterwards, or if the fall exceeds `certainLimit`. A rise that its row attests by
  /// a sign of worsening is believed up to `certainLimit`, too.
  func judge(_ course: [Int]) {
    var before: (index: Int, area: Double)?
    var latest: (index: Int, area: Double)?
    var reported: Int?
    for index in course {
      switch assessments[index].status {
      case .active, .indeterminate: break
      case .notAssessed: continue
      // An ulcer that opens after a healing or loss is another ulcer.
      default:
        (before, latest) = (nil, nil)
        continue
      }
      guard let area = area(index) else { continue }
      if let last = latest {
        if last.area > area * certainLimit {
          report(index, beside: [last.index])
          reported = index
        } else if area > last.area * plainLimit, area > last.area * limit(index),
          last.index != reported
        {
          if let before, before.area > last.area * plainLimit {
            report(last.index, beside: [before.index, index])
          } else {
            report(index, beside: [last.index])
            reported = index
          }
        }
      }
      before = latest
      latest = (index, area)
    }
  }

  private func limit(_ index: Int) -> Double {
    let assessment = assessments[index]
    let signs = [
      assessment.gangrene, assessment.deepStructure, assessment.systemicAntibiotics,
      assessment.investigatorWorsened,
    ]
    return signs.contains(true) ? certainLimit : plainLimit
  }

  private func report(_ index: Int, beside others: [Int]) {
    ledger.report(
      .areaJump, at: column(index), record: Int(sources[index]),
      "the area of \(assessments[index].location.code) differs more than tenfold from "
        + "the assessment beside it",
      hint: "are all sizes in mm, and is the decimal mark in its place?",
      related: others.map { ledger.position(column($0), Int(sources[$0])) })
  }

  /// The measured area, else that of an ellipse; `nil` if there is none above 0.
  private func area(_ index: Int) -> Double? {
    if let measured = assessments[index].measuredArea { return measured > 0 ? measured : nil }
    guard let length = assessments[index].length, let width = assessments[index].width,
      length > 0, width > 0
    else { return nil }
    return Double.pi / 4 * length * width
  }

  private func column(_ index: Int) -> Int {
    (assessments[index].measuredArea != nil ? UlcerColumn.area : UlcerColumn.length).rawValue
  }
}
