/// A part of the primary outcome "local toxicity", in the order of the results.
public enum LocalToxicityComponent: String, Hashable, Sendable, CaseIterable {
  case any
  /// Swelling, warmth or impairment of function.
  case inflammation
  case swelling
  case warmth
  case impairmentOfFunction = "impairment-of-function"
  case hematoma
  case ulcerWorsening = "ulcer-worsening"
  case newUlcer = "new-ulcer"
  /// An adverse event flagged as local that is none of the signs.
  case other
  /// Any local toxicity, or an event flagged as another local one.
  case anyOrOther = "any-or-other"

  /// The components of the primary outcome, without the other local events.
  public static let primary: [LocalToxicityComponent] = [
    .any, .inflammation, .swelling, .warmth, .impairmentOfFunction, .hematoma, .ulcerWorsening,
    .newUlcer,
  ]

  /// The components that are observed themselves, not made of others.
  public static let observed: [LocalToxicityComponent] = [
    .swelling, .warmth, .impairmentOfFunction, .hematoma, .ulcerWorsening, .newUlcer,
  ]

  /// The name for readers.
  public var label: String {
    switch self {
    case .any: "Any local toxicity"
    case .inflammation: "Inflammation"
    case .swelling: "Swelling"
    case .warmth: "Warmth"
    case .impairmentOfFunction: "Impairment of function"
    case .hematoma: "Hematoma"
    case .ulcerWorsening: "Worsening of a baseline ulcer"
    case .newUlcer: "New ulcer"
    case .other: "Other local event"
    case .anyOrOther: "Any local toxicity or other local event"
    }
  }

  /// Returns true if the component counts when an observed one is present.
  public func includes(_ observed: LocalToxicityComponent) -> Bool {
    switch self {
    case .any: observed != .other
    case .anyOrOther: true
    case .inflammation:
      observed == .swelling || observed == .warmth || observed == .impairmentOfFunction
    default: self == observed
    }
  }
}
