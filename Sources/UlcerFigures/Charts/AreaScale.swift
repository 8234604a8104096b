import ChartGrammar

/// How the areas of ulcers are placed along their axis; 0, the area of a closed ulcer, has a place
/// on each.
public enum AreaScale: String, Hashable, Sendable, CaseIterable {
  /// In proportion: equal distances are equal differences in mm².
  case linear
  /// By the root: equal distances are equal differences in breadth.
  case squareRoot = "square-root"
  /// log₁₀(1 + area / 1 mm²): well above 1 mm² equal distances are equal ratios, below it the area
  /// is about in proportion.
  case logarithmic = "log"

  var transform: ContinuousScale.Transform {
    switch self {
    case .linear: .linear
    case .squareRoot: .squareRoot
    case .logarithmic: .symmetricLogarithmic(threshold: 1)
    }
  }

  /// What is measured, as the title of the axis.
  var axisTitle: String {
    switch self {
    case .linear: "Area"
    case .squareRoot: "Area on a square-root axis"
    case .logarithmic: "Area on a logarithmic axis"
    }
  }

  /// How the axis is to be read; empty for a linear one.
  var note: String {
    switch self {
    case .linear: ""
    case .squareRoot: " Equal steps on the axis of area are equal steps of breadth."
    case .logarithmic:
      " The axis of area is log₁₀(1 + area / 1\u{202F}mm²); well above 1\u{202F}mm² equal steps are equal ratios, and closed keeps its place at zero."
    }
  }
}
