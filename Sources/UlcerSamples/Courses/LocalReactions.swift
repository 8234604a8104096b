import UlcerRecords

/// The measurements at the injection sites of one participant: mostly mild and mostly within the
/// first two weeks.
struct LocalReactions {
  /// The four signs at one visit, grades 0 to 5; `nil` where a sign was not assessed.
  struct Look {
    let day: Int
    let visit: String
    /// Swelling, warmth, impairment of function, hematoma.
    var grades: [Int?]
  }

  /// Swelling, warmth, impairment of function, hematoma.
  static let signs: [AdverseEvent.LocalToxicity] = [
    .swelling, .warmth, .impairmentOfFunction, .hematoma,
  ]

  /// The assessments, ascending.
  private(set) var looks: [Look] = []

  private static let visits = ["48h", "w2", "w4", "w8", "w12"]
  private static let chances = [0.34, 0.18, 0.12, 0.24]

  /// The assessments of the participant of that number at the visits that took place.
  init(seed: UInt64, number: Int, attended: [UlcerFollowUp.Attendance], cutDay: Int) {
    var random = RandomStream(seed: seed, number: number, topic: .reactions)
    var present = [false, false, false, false]
    for visit in attended where visit.day <= cutDay {
      guard let place = LocalReactions.visits.firstIndex(of: visit.visit) else { continue }
      var grades: [Int?] = []
      for sign in 0..<4 {
        let fresh = place == 0 ? LocalReactions.chances[sign] : place == 1 ? 0.02 : 0.004
        let staying = present[sign] ? (place == 1 ? 0.2 : 0.05) : 0
        present[sign] = random.chance(max(fresh, staying))
        let draw = random.unit()
        let grade = present[sign] ? (draw < 0.77 ? 1 : draw < 0.97 ? 2 : 3) : 0
        let isNotAssessed = random.chance(0.008)
        grades.append(isNotAssessed ? nil : grade)
      }
      // The warmth in this participant's adverse event is not seen at any assessment.
      if number == FeaturedParticipant.disagreement { grades[1] = 0 }
      looks.append(Look(day: visit.day, visit: visit.visit, grades: grades))
    }
  }

  /// The first day and grade at which a sign (0 to 3 in the order of `signs`) was present.
  func first(of sign: Int) -> (day: Int, grade: Int)? {
    for look in looks {
      if let grade = look.grades[sign], grade >= 1 { return (look.day, grade) }
    }
    return nil
  }
}
