import UlcerRecords

/// Treatments of one treated participant beside the trial's own, in days since treatment.
struct OtherTreatments {
  /// One treatment; without a first day it began before consent, on a day that was not recorded.
  struct Course {
    let kind: OtherTreatment.Kind
    let name: String
    let firstDay: Int?
    let lastDay: Int?
  }

  /// The treatments.
  private(set) var courses: [Course] = []

  /// The day of death, which ends every course.
  private let deathDay: Int?

  private static let vasodilators = ["nifedipine", "bosentan", "sildenafil", "losartan"]
  private static let antibiotics = ["flucloxacillin", "clindamycin", "amoxicillin/clavulanate"]

  /// The treatments of the participant of that number up to `cutDay`.
  init(seed: UInt64, number: Int, plan: FollowUpPlan, ulcers: UlcerFollowUp, cutDay: Int) {
    deathDay = plan.ending.reason == .death ? plan.ending.day : nil
    var random = RandomStream(seed: seed, number: number, topic: .treatments)
    for (place, name) in OtherTreatments.vasodilators.enumerated() {
      guard random.chance([0.55, 0.35, 0.3, 0.2][place]) else { continue }
      let isNew = random.chance(0.12)
      let start = random.whole(20...300)
      if !isNew || start <= min(cutDay, plan.lastContactDay) {
        add(.vasodilator, name, isNew ? start : nil, nil, cutDay)
      }
    }
    for _ in 0..<2 where random.chance(0.22) {
      let start = SampleCalendar.workday(
        random.whole(90...330), treatmentWeekday: plan.treatmentWeekday)
      // A course of infusions lasts five days, Monday or later in the week.
      if start <= min(cutDay, plan.lastContactDay) {
        add(.prostacyclinIV, "iloprost", start, start + 4, cutDay)
      }
    }
    if random.chance(0.3) { add(.other, "paracetamol", nil, nil, cutDay) }
    for care in ulcers.care {
      let name =
        care.kind == .antibioticSystemic
        ? OtherTreatments.antibiotics[random.whole(0...2)]
        : ulcers.amputationDay == care.days.lowerBound
          ? "amputation of distal phalanx" : "surgical closure of ulcer"
      add(care.kind, name, care.days.lowerBound, care.days.upperBound, cutDay)
    }
    if number == FeaturedParticipant.relatedGradeThree, cutDay >= 12 {
      add(.antibioticSystemic, "flucloxacillin", 12, 26, cutDay)
    }
  }

  private mutating func add(
    _ kind: OtherTreatment.Kind, _ name: String, _ first: Int?, _ last: Int?, _ cutDay: Int
  ) {
    let end = last.map { min($0, deathDay ?? $0) }
    let known = end.flatMap { $0 <= cutDay ? $0 : nil }
    courses.append(Course(kind: kind, name: name, firstDay: first, lastDay: known))
  }
}
