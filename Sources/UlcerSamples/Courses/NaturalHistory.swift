/// The natural history of a digital ulcer of the sample study.
///
/// The mean days to healing are those of digital pitting scars (26), loss of tissue (76) and
/// gangrene (281) in Amanzi et al. (Rheumatology 2010; 49: 1374–1382), rounded to whole days. Here they
/// count from the baseline visit, for a new ulcer from its first day.
enum NaturalHistory: CaseIterable {
  case pittingScar
  case tissueLoss
  case gangrene

  /// Mean days to healing.
  var meanDaysToHealing: Double {
    switch self {
    case .pittingScar: 26
    case .tissueLoss: 76
    case .gangrene: 281
    }
  }

  /// Usual lengths at the start, in mm; an ulcer admitted to the trial is wider than 2 mm.
  var lengths: ClosedRange<Double> {
    switch self {
    case .pittingScar: 2.6...5.5
    case .tissueLoss: 4...12
    case .gangrene: 6...18
    }
  }

  /// Days to healing relative to their mean, at the probabilities 0, 1/8 … 1: skewed to the right.
  /// Their mean is that of a piecewise linear distribution: the inner values and half of the outer
  /// two, over 8, which is 1.
  static let relativeQuantiles = [0.25, 0.45, 0.58, 0.70, 0.84, 1.01, 1.26, 1.68, 2.71]

  /// Whole days from the start to healing.
  func daysToHealing(_ random: inout RandomStream) -> Int {
    let quantiles = NaturalHistory.relativeQuantiles
    let position = random.unit() * Double(quantiles.count - 1)
    let step = min(quantiles.count - 2, Int(position))
    let share = position - Double(step)
    let relative = quantiles[step] + share * (quantiles[step + 1] - quantiles[step])
    return Int((relative * meanDaysToHealing).rounded())
  }

  /// One of the three, as often as in the sample study: 40, 44 and 16 in a hundred.
  static func any(_ random: inout RandomStream) -> NaturalHistory {
    let draw = random.unit()
    return draw < 0.40 ? .pittingScar : draw < 0.84 ? .tissueLoss : .gangrene
  }
}
