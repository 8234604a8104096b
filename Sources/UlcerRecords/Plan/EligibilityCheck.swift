/// A criterion of eligibility that records can be held against.
///
/// A criterion of `study.yaml` whose id is one of these words is checked by it; one with another id
/// names it under `check`.
public enum EligibilityCheck: String, Hashable, Sendable, CaseIterable {
  /// At least one active ulcer of more than 2 mm at baseline.
  case activeUlcer = "active-ulcer"
  /// Refractory to intravenous prostacyclins: worse, not better or back after the last course.
  case refractory
  /// At least 18 years of age at consent.
  case adult
  /// Consent before treatment.
  case consent
  /// Calcinosis under an ulcer.
  case calcinosis
}

extension StudyPlan.Criterion {
  /// How records can be held against the criterion; `nil` where no check knows it.
  public var eligibilityCheck: EligibilityCheck? { EligibilityCheck(rawValue: check ?? id) }
}
