public import ArgumentParser
public import SurvivalStatistics

extension CurveIntervalMethod: ExpressibleByArgument {}
extension MeanIntervalMethod: ExpressibleByArgument {}

/// The method of the limits of a survival curve: a scale, or the beta product procedure.
enum CurveLimits: Hashable, ExpressibleByArgument {
  case scale(CurveIntervalMethod)
  case betaProduct

  private static let betaProductWord = "beta-product"

  init?(argument: String) {
    if argument == CurveLimits.betaProductWord {
      self = .betaProduct
    } else if let scale = CurveIntervalMethod(rawValue: argument) {
      self = .scale(scale)
    } else {
      return nil
    }
  }

  static var allValueStrings: [String] {
    CurveIntervalMethod.allCases.map(\.rawValue) + [betaProductWord]
  }

  var defaultValueDescription: String { word }

  /// Its name on the command line.
  var word: String {
    switch self {
    case .scale(let scale): scale.rawValue
    case .betaProduct: CurveLimits.betaProductWord
    }
  }

  /// The scale; beside limits by the beta product procedure other curves have the log-log scale.
  var scale: CurveIntervalMethod {
    switch self {
    case .scale(let scale): scale
    case .betaProduct: .logLog
    }
  }
}
