/// A criterion of eligibility of the sample study, after the registry entry of MANUS.
struct SampleCriterion {
  /// Its id in `study.yaml` and eligibility.csv.
  let id: String
  /// The criterion admits (inclusion); otherwise it bars (exclusion).
  let isInclusion: Bool
  /// Its text.
  let text: String

  /// All criteria.
  static let all = [
    SampleCriterion(id: "adult", isInclusion: true, text: "Age over 18 years"),
    SampleCriterion(
      id: "systemic-sclerosis", isInclusion: true,
      text: "Systemic sclerosis by the ACR/EULAR criteria of 2013"),
    SampleCriterion(
      id: "active-ulcer", isInclusion: true, text: "At least one active digital ulcer"),
    SampleCriterion(
      id: "refractory", isInclusion: true,
      text: "Ulcer refractory to intravenous prostacyclins"),
    SampleCriterion(id: "consent", isInclusion: true, text: "Written informed consent"),
    SampleCriterion(
      id: "calcinosis", isInclusion: false, text: "Underlying calcinosis on X-ray"),
    SampleCriterion(
      id: "neoplasm", isInclusion: false, text: "Neoplasm in the past 10 years"),
    SampleCriterion(
      id: "pregnancy", isInclusion: false, text: "Pregnancy or no adequate contraception"),
    SampleCriterion(
      id: "life-expectancy", isInclusion: false, text: "Life expectancy under 1 year"),
    SampleCriterion(
      id: "hypertension", isInclusion: false, text: "Uncontrolled hypertension"),
    SampleCriterion(
      id: "infection", isInclusion: false,
      text: "Uncontrolled infection with systemic symptoms"),
    SampleCriterion(
      id: "follow-up-impossible", isInclusion: false, text: "Follow-up impossible"),
  ]

  /// Reasons for screen failure, each with the criterion that bars admission.
  static let failures: [(reason: String, criterion: String)] = [
    ("no active digital ulcer at screening", "active-ulcer"),
    ("ulcer not refractory to intravenous prostacyclins", "refractory"),
    ("underlying calcinosis on X-ray", "calcinosis"),
    ("neoplasm in the past 10 years", "neoplasm"),
    ("uncontrolled infection", "infection"),
  ]
}
