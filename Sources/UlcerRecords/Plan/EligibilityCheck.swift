/// A criterion of eligibility that can be checked against the records.
///
/// A criterion of `study.yaml` with one of these words as its id is checked by it; one with another
/// id names it under `check`.
public enum EligibilityCheck: String, Hashable, Sendable, CaseIterable {
  /// At least one active ulcer of more than 2 mm at baseline.
  case activeUlcer = "active-ulcer"
  /// Refractory to intravenous prostacyclins: worse, not better or recurred after the last course.
  case refractory
  /// At least 18 years of age at consent.
  case adult
  /// Consent before treatment.
  case consent
  /// Calcinosis under an ulcer.
  case calcinosis
}

extension StudyPlan.Criterion {
  /// The check of the criterion against the records; `nil` if no check covers it.
  public var eligibilityCheck: EligibilityCheck? { EligibilityCheck(rawValue: check ?? id) }
}
