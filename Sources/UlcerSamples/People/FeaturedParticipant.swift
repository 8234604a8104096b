/// Events that a study of twenty must show, each given to one participant by number, so that no
/// seed leaves one out. Everything else about these participants is drawn as for all others.
enum FeaturedParticipant {
  /// An ulcer heals, is confirmed healed, and recurs at the same site within 91 days.
  static let recurrence = 2
  /// Consent is withdrawn after about sixteen weeks.
  static let withdrawal = 3
  /// A pneumonia takes the participant to hospital.
  static let hospitalisation = 4
  /// An ulcer is seen healed and active again within ten days.
  static let flip = 5
  /// A soft tissue infection of grade 3 that may be related to treatment.
  static let relatedGradeThree = 6
  /// A fingertip with gangrene is amputated.
  static let amputation = 7
  /// An adverse event lacks its grade.
  static let missingGrade = 8
  /// The participant is lost to follow-up after week 4.
  static let lostToFollowUp = 9
  /// An adverse event lacks its relatedness.
  static let missingRelatedness = 10
  /// An adverse event reports warmth that no measurement shows.
  static let disagreement = 11
  /// A baseline ulcer becomes worse.
  static let worsening = 12
  /// An ulcer is closed surgically.
  static let surgicalClosure = 13

  /// Up to this number no participant dies, and only those named above leave early, so that the
  /// study of twenty is the same story with every seed.
  static let lastSheltered = 20

  /// Returns true if the participant attends all visits up to week 12, as the event requires.
  static func keepsEarlyVisits(_ number: Int) -> Bool {
    [recurrence, flip, amputation, disagreement, worsening, surgicalClosure].contains(number)
  }
}
