import UlcerRecords

/// The rules by which a baseline ulcer counts as worse than at its reference (section 5 of the
/// definitions).
struct WorseningDefinition: Hashable, Sendable {
  /// Area relative to the reference from which an ulcer is worse.
  let areaRatio: Double
  /// Increase in length, in mm, that worsening needs as well.
  let lengthIncrease: Double
  /// The definition of the area.
  let area: AreaDefinition

  /// The definition of a plan.
  init(_ plan: StudyPlan) {
    areaRatio = plan.worseningAreaRatio
    lengthIncrease = plan.worseningLengthIncrease
    area = AreaDefinition(plan.area)
  }

  /// Why a row is worse than the reference by its date, or that its size could not be compared.
  ///
  /// An amputation is no part of it: that counts on the day of loss.
  func verdict(
    on row: UlcerAssessment, reference: UlcerAssessment
  ) -> (reasons: [BaselineUlcer.Worsening], isAssessableBySize: Bool) {
    var reasons: [BaselineUlcer.Worsening] = []
    var isAssessable = true
    if row.status == .active || row.status == .indeterminate {
      let size = isLarger(row, than: reference)
      isAssessable = size != nil
      if size == true { reasons.append(.size) }
    }
    if row.gangrene == true, reference.gangrene != true { reasons.append(.gangrene) }
    if row.deepStructure == true, reference.deepStructure != true {
      reasons.append(.deepStructure)
    }
    if row.systemicAntibiotics == true, reference.systemicAntibiotics != true {
      reasons.append(.systemicAntibiotics)
    }
    if row.investigatorWorsened == true { reasons.append(.investigator) }
    return (reasons, isAssessable)
  }

  /// Area ≥ ratio × reference area and length − reference length ≥ increase; the area alone if a
  /// length is missing; `nil` if an area is missing or the reference area is 0.
  private func isLarger(_ row: UlcerAssessment, than reference: UlcerAssessment) -> Bool? {
    guard let area = area.area(of: row), let before = self.area.area(of: reference), before > 0
    else { return nil }
    guard InclusiveThreshold(threshold: areaRatio * before).isReached(by: area) else {
      return false
    }
    guard let length = row.length, let lengthBefore = reference.length else { return true }
    return InclusiveThreshold(threshold: lengthIncrease).isReached(by: length - lengthBefore)
  }
}
