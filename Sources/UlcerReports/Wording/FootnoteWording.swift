import PageComposition
import UlcerRecords

/// The meanings of words in several tables, stated below each of them by a mark.
enum FootnoteWording {
  static let serious: RichText = "Called serious, with a criterion of seriousness, or fatal."
  static let related: RichText = "Possible, probable, definite or not judged."
  static let withdrawn: RichText =
    "Consent withdrawn, adverse event, lost to follow-up or another reason."
  static let exact: RichText = "Exact, Clopper–Pearson."
  static let fatalIsFive: RichText = "A fatal event counts as grade 5."
  static let gradeMissing: RichText = "Only events without a grade."
  static let inflammation: RichText = "Any of swelling, warmth and impairment of function."
  static let otherLocal: RichText =
    "Adverse events recorded as local toxicity that are none of the signs above."
  static let worstCase: RichText =
    "Any local toxicity, or a primary window that is not complete."

  /// The footnote of a kind of adverse event by the end of its id.
  static func event(_ kind: AdverseEventResult.Kind) -> RichText? {
    switch kind {
    case .serious: serious
    case .related: related
    default: nil
    }
  }

  /// The footnote of a component of local toxicity.
  static func component(_ component: LocalToxicityComponent) -> RichText? {
    switch component {
    case .other: otherLocal
    case .inflammation: inflammation
    default: nil
    }
  }
}
