import Foundation

extension RoundTicks {
  /// Returns 0 and ±1, 2 or 5 times powers of ten, at least a `count`-th of the room apart on a
  /// symmetric logarithmic scale. Powers of ten come first; over many decades they are the only
  /// ticks, the same on both sides and an equal number of decades apart.
  static func symmetricLogarithmic(
    _ domain: ClosedRange<Double>, threshold: Double, count: Int
  ) -> [Double] {
    let transform = ContinuousScale.Transform.symmetricLogarithmic(threshold: threshold)
    let candidates = bothSides(of: domain, downTo: threshold)
    guard let lower = transform.distance(of: domain.lowerBound),
      let upper = transform.distance(of: domain.upperBound)
    else { return [] }
    let decades = (upper - lower) / Double(max(1, count))
    guard decades > 0.75, let top = candidates.dropFirst().first else {
      return spaced(candidates, domain, count: count, on: transform)
    }
    let step = max(1, Int(decades.rounded(.up).held(in: 1...600)))
    let largest = Int(log10(top).rounded())
    let powers =
      [0]
      + stride(from: largest, through: largest - 600, by: -step).flatMap { exponent in
        [1.0, -1].map { $0 * power(exponent, times: 1) }
      }.filter { abs($0) >= ContinuousScale.Transform.usable(threshold: threshold) }
    // Powers of ten are far enough from each other; the lowest may be a little close to 0.
    return spaced(powers, domain, count: count * 2, on: transform)
  }

  /// Returns the domain widened to 1, 2 or 5 times powers of ten; 0 stays unchanged.
  static func widenedToPowers(_ domain: ClosedRange<Double>) -> ClosedRange<Double> {
    func outward(_ number: Double) -> Double {
      let exponent = Int(log10(max(number, 1e-300)).rounded(.down))
      let round = [1.0, 2, 5, 10].map { power(exponent, times: $0) }
      return round.first { $0 >= number * (1 - 1e-9) } ?? number
    }
    let (lower, upper) = (domain.lowerBound, domain.upperBound)
    let wide = (
      lower: lower < 0 ? -outward(-lower) : lower, upper: upper > 0 ? outward(upper) : upper
    )
    guard wide.lower.isFinite, wide.upper.isFinite else { return domain }
    return min(wide.lower, lower)...max(wide.upper, upper)
  }

  /// Returns days of whole steps: 1, 2, 7, 14, 28, 56, 84, 168, 364, then 1, 2 or 5 times powers of
  /// ten times 364; at most `count` and one more.
  static func days(_ domain: ClosedRange<Double>, count: Int) -> [Double] {
    let width = domain.upperBound - domain.lowerBound
    guard width.isFinite, width > 0 else { return [] }
    let wished = width / Double(max(1, count))
    let step: Double =
      [1, 2, 7, 14, 28, 56, 84, 168, 364].first { $0 >= wished }
      ?? linear(0...(width / 364), count: max(1, count), integers: true).step * 364
    let first = (domain.lowerBound / step).rounded(.up)
    let last = (domain.upperBound / step).rounded(.down)
    guard abs(first) < 1e12, abs(last) < 1e12, last >= first else { return [] }
    return (0...Int(min(last - first, 1000))).map { (first + Double($0)) * step }
  }

  /// Returns the candidates, earlier ones preferred, that lie in the domain and at least a
  /// `count`-th of its length apart from those before them, in order of size.
  static func spaced(
    _ candidates: [Double], _ domain: ClosedRange<Double>, count: Int,
    on transform: ContinuousScale.Transform
  ) -> [Double] {
    guard let lower = transform.distance(of: domain.lowerBound),
      let upper = transform.distance(of: domain.upperBound), upper > lower
    else { return [] }
    let apart = (upper - lower) / Double(max(1, count))
    var chosen: [(number: Double, distance: Double)] = []
    for number in candidates where domain.contains(number) {
      guard let distance = transform.distance(of: number),
        chosen.allSatisfy({ abs($0.distance - distance) >= apart * (1 - 1e-9) })
      else { continue }
      chosen.append((number, distance))
    }
    return chosen.map(\.number).sorted()
  }

  /// Returns 0, the powers of ten of both signs from the largest down, then 5 and 2 times these.
  static func bothSides(of domain: ClosedRange<Double>, downTo least: Double) -> [Double] {
    let largest = max(abs(domain.lowerBound), abs(domain.upperBound))
    let top = Int(log10(max(largest, 1e-300)).rounded(.down))
    let wished = least > 0 && least.isFinite ? Int(log10(least).rounded(.down)) : top - 3
    let exponents = stride(from: top, through: min(top, max(wished, top - 300)), by: -1)
    return [0]
      + [1.0, 5, 2].flatMap { mantissa in
        exponents.flatMap { exponent in
          [1.0, -1].map { $0 * power(exponent, times: mantissa) }
        }
      }
  }

  /// Parsed from text, because pow(10, −3) is not the number nearest to 0.001.
  private static func power(_ exponent: Int, times mantissa: Double) -> Double {
    Double("\(mantissa)e\(exponent)") ?? mantissa * pow(10, Double(exponent))
  }
}
