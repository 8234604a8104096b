import Foundation

/// Chooses round numbers for ticks.
enum RoundTicks {
  /// Returns values a step of 1, 2 or 5 times a power of ten apart, at most `count`, within a
  /// domain.
  static func linear(
    _ domain: ClosedRange<Double>, count: Int, integers: Bool = false
  ) -> (step: Double, values: [Double]) {
    let width = domain.upperBound - domain.lowerBound
    guard width.isFinite, width > 0 else { return (1, []) }
    let raw = width / Double(max(1, count))
    let power = pow(10, log10(raw).rounded(.down))
    guard power > 0, power.isFinite else { return (width, [domain.lowerBound, domain.upperBound]) }
    let factors: [Double] = [1, 2, 5, 10]
    var step = (factors.first { $0 * power >= raw * (1 - 1e-9) } ?? 10) * power
    if integers { step = max(step, 1) }
    let first = (domain.lowerBound / step - 1e-9).rounded(.up)
    let last = (domain.upperBound / step + 1e-9).rounded(.down)
    guard abs(first) < 1e14, abs(last) < 1e14, last >= first else { return (step, []) }
    return (step, (0...Int(min(last - first, 1000))).map { (first + Double($0)) * step })
  }

  /// Returns the domain widened to whole steps.
  static func widened(
    _ domain: ClosedRange<Double>, count: Int, integers: Bool = false
  ) -> ClosedRange<Double> {
    let step = linear(domain, count: count, integers: integers).step
    let lower = (domain.lowerBound / step + 1e-9).rounded(.down) * step
    let upper = (domain.upperBound / step - 1e-9).rounded(.up) * step
    guard lower.isFinite, upper.isFinite, lower < upper else { return domain }
    return min(lower, domain.lowerBound)...max(upper, domain.upperBound)
  }

  /// Returns powers of ten, thinned if there are many, with 2 and 5 between them if there are few.
  static func logarithmic(_ domain: ClosedRange<Double>, count: Int) -> [Double] {
    let first = Int(log10(domain.lowerBound).rounded(.down))
    let last = Int(log10(domain.upperBound).rounded(.up))
    let decades = last - first
    let mantissas: [Double] = decades * 3 <= count + 2 ? [1, 2, 5] : [1]
    let stride = max(1, (decades + max(1, count) - 1) / max(1, count))
    var values: [Double] = []
    for exponent in first...last where exponent % stride == 0 {
      for mantissa in mantissas {
        // Parsed from text, because pow(10, −3) is not the number nearest to 0.001.
        let value = Double("\(mantissa)e\(exponent)") ?? mantissa * pow(10, Double(exponent))
        if value >= domain.lowerBound * (1 - 1e-9), value <= domain.upperBound * (1 + 1e-9) {
          values.append(value)
        }
      }
    }
    return values.count >= 2 ? values : linear(domain, count: count).values.filter { $0 > 0 }
  }

  /// Returns round numbers that are at least a `count`-th of the room apart on a square root scale.
  static func squareRoot(_ domain: ClosedRange<Double>, count: Int) -> [Double] {
    guard domain.lowerBound >= 0 else {
      return spaced(bothSides(of: domain, downTo: 0), domain, count: count, on: .squareRoot)
    }
    let (lower, upper) = (domain.lowerBound.squareRoot(), domain.upperBound.squareRoot())
    let apart = (upper - lower) / Double(max(1, count))
    let top = Int(log10(max(domain.upperBound, 1e-300)).rounded(.down))
    var values: [Double] = []
    for exponent in [top, top - 1, top - 2] {
      for mantissa in [5.0, 2, 1] {
        let value = mantissa * pow(10, Double(exponent))
        guard value <= domain.upperBound, value >= domain.lowerBound else { continue }
        let root = value.squareRoot()
        guard root >= apart || domain.lowerBound > 0,
          values.allSatisfy({ abs($0.squareRoot() - root) >= apart })
        else { continue }
        values.append(value)
      }
    }
    if domain.lowerBound == 0 { values.append(0) }
    return values.sorted()
  }
}
