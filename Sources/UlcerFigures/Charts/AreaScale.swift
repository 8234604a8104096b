import ChartGrammar

/// The scale of the axis on which ulcer areas are drawn; each scale can show 0, the area of a
/// closed ulcer.
public enum AreaScale: String, Hashable, Sendable, CaseIterable {
  /// Linear: equal distances are equal differences in mm².
  case linear
  /// Square root: equal distances are equal differences in breadth.
  case squareRoot = "square-root"
  /// log₁₀(1 + area / 1 mm²): well above 1 mm² equal distances are equal ratios; below it the scale
  /// is about linear.
  case logarithmic = "log"

  var transform: ContinuousScale.Transform {
    switch self {
    case .linear: .linear
    case .squareRoot: .squareRoot
    case .logarithmic: .symmetricLogarithmic(threshold: 1)
    }
  }

  /// The title of the axis: the quantity measured.
  var axisTitle: String {
    switch self {
    case .linear: "Area"
    case .squareRoot: "Area on a square-root axis"
    case .logarithmic: "Area on a logarithmic axis"
    }
  }

  /// The note that explains the axis; empty for a linear one.
  var note: String {
    switch self {
    case .linear: ""
    case .squareRoot: " Equal steps on the axis of area are equal steps of breadth."
    case .logarithmic:
      " The axis of area is log₁₀(1 + area / 1\u{202F}mm²); well above 1\u{202F}mm² equal steps are equal ratios, and closed keeps its place at zero."
    }
  }
}
