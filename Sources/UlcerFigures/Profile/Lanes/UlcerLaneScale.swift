import ClinicalWording
import UlcerAnalysis
import UlcerRecords

/// The height of a size in the lanes of ulcers, the same in every lane of a profile.
///
/// Heights follow the square root of the area, as does the breadth of a circle of that area, so
/// that a small ulcer is visible beside a large one. A site with lengths alone has its own scale,
/// linear in length.
struct UlcerLaneScale: Hashable {
  /// The size that a lane shows.
  enum Measure: Hashable { case area, length }

  /// The largest size in mm² or mm.
  let most: Double
  let measure: Measure

  init(_ measure: Measure, sizes: [Double]) {
    self.measure = measure
    most = max(sizes.filter(\.isFinite).max() ?? 0, measure == .area ? 4 : 2)
  }

  /// Returns a size as a proportion of the lane's height, 0 to 1.
  func share(_ size: Double) -> Double {
    let held = min(max(size / most, 0), 1)
    return measure == .area ? held.squareRoot() : held
  }

  /// The round size at which a fine line is drawn and labelled: the largest of 1, 2, 5 × 10ⁿ up to
  /// the largest size.
  var mark: Double {
    var step = 1.0
    while step * 10 <= most { step *= 10 }
    return [5, 2, 1].map { $0 * step }.first { $0 <= most } ?? step
  }

  /// `100 mm²`.
  var markText: String {
    NumberWording.brief(mark, decimals: 0) + "\u{202F}" + (measure == .area ? "mm²" : "mm")
  }

  /// Returns the size at an open assessment.
  func size(of look: UlcerLook) -> Double? { measure == .area ? look.area : look.length }
}
