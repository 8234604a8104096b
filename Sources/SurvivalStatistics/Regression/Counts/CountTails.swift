import Foundation

/// The numbers of counts that exceed 0, 1, 2 …: with them log Γ(y + θ) − log Γ(θ) =
/// Σ_{j<y} log(θ + j) and its derivative are sums over j, summed over all records at once.
struct CountTails {
  /// exceeding[j] counts are above j.
  private let exceeding: [Double]

  /// `nil` for counts above a million.
  init?(_ counts: [Double]) {
    guard let largest = counts.max(), largest <= 1e6 else { return nil }
    var exceeding = Array(repeating: 0.0, count: Int(largest))
    for count in counts where count > 0 { exceeding[Int(count) - 1] += 1 }
    for place in exceeding.indices.dropLast().reversed() {
      exceeding[place] += exceeding[place + 1]
    }
    self.exceeding = exceeding
  }

  /// Σ log((θ + j)/1) over the counts; 0 for an infinite θ, where powers of θ cancel.
  func logRising(_ size: Double) -> Double {
    guard size.isFinite else { return 0 }
    return exceeding.enumerated().reduce(0) { $0 + $1.element * log(size + Double($1.offset)) }
  }

  /// Its derivative: Σ 1/(θ + j).
  func rising(_ size: Double) -> Double {
    exceeding.enumerated().reduce(0) { $0 + $1.element / (size + Double($1.offset)) }
  }
}
