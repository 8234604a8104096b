public import UlcerRecords

/// The area of an ulcer: as measured, else from length and width (section 2 of the definitions).
public struct AreaDefinition: Hashable, Sendable {
  /// The formula of the area from length and width.
  public let rule: StudyPlan.AreaRule

  /// Takes a rule.
  public init(_ rule: StudyPlan.AreaRule) { self.rule = rule }

  /// The area in mm², or `nil` if it is not known.
  ///
  /// The planimetric area if there is one; else π/4 · length · width (ellipse) or length · width
  /// (rectangle).
  public func area(of assessment: UlcerAssessment) -> Double? {
    if let measured = assessment.measuredArea { return measured }
    guard let length = assessment.length, let width = assessment.width else { return nil }
    switch rule {
    case .ellipse: return Double.pi / 4 * length * width
    case .rectangle: return length * width
    }
  }

  /// The area in mm² of an open ulcer, 0 of a healed one; else `nil`.
  func openArea(of assessment: UlcerAssessment) -> Double? {
    switch assessment.status {
    case .active, .indeterminate: area(of: assessment)
    case .healed: 0
    case .notAssessed, .amputated, .surgicallyClosed: nil
    }
  }

  /// The proportion of the reference area that has closed, in percent: 100 (A₀ − A)/A₀.
  ///
  /// Negative if the ulcer has grown; `nil` if there was no area to close.
  public static func reduction(from reference: Double?, to area: Double?) -> Double? {
    guard let reference, let area, reference > 0 else { return nil }
    let reduction = 100 * (reference - area) / reference
    return reduction.isFinite ? reduction : nil
  }
}
