/// The infinitesimal jackknife by cluster, kept up to date while time advances.
///
/// The influence of cluster c on an estimate at t has the form
///   Iᶜ(t) = jumpsᶜ(t) − f(t)·baseᶜ(t) − g(t)·atRiskᶜ(t),
/// where jumpsᶜ and baseᶜ change only when a unit of c enters, leaves or has an event, while f and g
/// are common to all clusters. Hence Σᶜ Iᶜ² needs six running sums of products and one step per
/// observation, not one per cluster and time. The sums carry twice the digits of a double, because
/// they cancel if the influences are small.
struct ClusterInfluence {
  private var jumps: [Double]
  private var base: [Double]
  private var atRisk: [Double]
  private var jumpsJumps = DoubleDouble(0)
  private var jumpsBase = DoubleDouble(0)
  private var jumpsAtRisk = DoubleDouble(0)
  private var baseBase = DoubleDouble(0)
  private var baseAtRisk = DoubleDouble(0)
  private var atRiskAtRisk = DoubleDouble(0)

  /// Starts with the case weights, by cluster, of the units that are at risk from the beginning.
  init(initiallyAtRisk: [Double]) {
    jumps = Array(repeating: 0, count: initiallyAtRisk.count)
    base = jumps
    atRisk = initiallyAtRisk
    for units in atRisk { atRiskAtRisk.add(units, times: units) }
  }

  /// Changes what belongs to one cluster.
  mutating func change(
    _ cluster: Int, jumpsBy: Double, baseBy: Double, atRiskBy: Double
  ) {
    contribute(cluster, sign: -1)
    jumps[cluster] += jumpsBy
    base[cluster] += baseBy
    atRisk[cluster] += atRiskBy
    contribute(cluster, sign: 1)
  }

  /// Σᶜ (jumpsᶜ − f·baseᶜ − g·atRiskᶜ)², not negative.
  func sumOfSquares(baseFactor f: Double, atRiskFactor g: Double) -> Double {
    let linearInF = jumpsBase * -2 + baseBase * f + baseAtRisk * g * 2
    let linearInG = jumpsAtRisk * -2 + atRiskAtRisk * g
    return max(0, (jumpsJumps + linearInF * f + linearInG * g).value)
  }

  private mutating func contribute(_ cluster: Int, sign: Double) {
    let jump = jumps[cluster]
    let basis = base[cluster]
    let units = atRisk[cluster]
    jumpsJumps.add(sign * jump, times: jump)
    jumpsAtRisk.add(sign * jump, times: units)
    atRiskAtRisk.add(sign * units, times: units)
    guard basis != 0 else { return }
    jumpsBase.add(sign * jump, times: basis)
    baseBase.add(sign * basis, times: basis)
    baseAtRisk.add(sign * basis, times: units)
  }
}
