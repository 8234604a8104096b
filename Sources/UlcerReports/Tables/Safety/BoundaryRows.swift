import UlcerAnalysis

/// The rows of the monitoring boundary: one for each step, or its values at round numbers treated
/// if the steps would fill many pages.
struct BoundaryRows {
  /// A row: the numbers treated over which one count is flagged.
  struct Row: Hashable {
    var from: Int
    var to: Int
    /// The smallest count that is flagged; `nil` if none is.
    var count: Int?
  }

  /// More steps than this are not listed one by one.
  static let most = 100
  /// This many numbers treated are always listed step by step.
  static let first = 50

  /// The rows, by number treated.
  let rows: [Row]
  /// The distance of the numbers treated that are shown beyond the first; `nil` if every step is
  /// shown.
  let distance: Int?

  /// - Parameter boundaries: the boundary at each number treated, from 1.
  init(_ boundaries: [(treated: Int, count: Int?)]) {
    let steps = BoundaryRows.steps(boundaries)
    guard steps.count > BoundaryRows.most, let last = boundaries.last?.treated else {
      rows = steps
      distance = nil
      return
    }
    let distance = BoundaryRows.round(
      above: max(2, (last - BoundaryRows.first) / BoundaryRows.first))
    let shown = boundaries.filter {
      $0.treated > BoundaryRows.first && ($0.treated % distance == 0 || $0.treated == last)
    }
    rows =
      BoundaryRows.steps(boundaries.filter { $0.treated <= BoundaryRows.first })
      + shown.map { Row(from: $0.treated, to: $0.treated, count: $0.count) }
    self.distance = distance
  }

  private static func steps(_ boundaries: [(treated: Int, count: Int?)]) -> [Row] {
    var steps: [Row] = []
    for boundary in boundaries {
      if let last = steps.last, last.count == boundary.count {
        steps[steps.count - 1].to = boundary.treated
      } else {
        steps.append(Row(from: boundary.treated, to: boundary.treated, count: boundary.count))
      }
    }
    return steps
  }

  /// The least of 1, 2, 5, 10, 20, 50 … that is not below a number.
  private static func round(above number: Int) -> Int {
    var power = 1
    while power < Int.max / 10 {
      for factor in [1, 2, 5] where factor * power >= number { return factor * power }
      power *= 10
    }
    return power
  }
}
