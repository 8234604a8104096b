import UlcerRecords

/// The facts of a screened person apart from the trial.
struct PersonFacts {
  private static let sites = ["UMCU", "Radboud", "AMC", "Gent"]
  private static let subsets: [Participant.Subset] = [.limited, .diffuse, .overlap, .sine]

  let site: String
  let sex: Participant.Sex
  let ageYears: Int
  let subset: Participant.Subset
  /// The more affected hand.
  let hand: Location.Hand

  /// Draws a person.
  init(_ random: inout RandomStream) {
    site = PersonFacts.sites[random.place(weights: [45, 22, 18, 15])]
    sex = random.chance(0.82) ? .female : .male
    ageYears = min(84, max(19, Int((53 + 13 * random.bell()).rounded())))
    subset = PersonFacts.subsets[random.place(weights: [55, 32, 8, 5])]
    hand = random.chance(0.58) ? .right : .left
  }

  /// The site traces ulcers on film and so measures their area.
  var isPlanimetric: Bool { site == "Radboud" || site == "Gent" }

  /// Enters the facts.
  func enter(in participant: inout Participant) {
    participant.site = site
    participant.sex = sex
    participant.ageYears = ageYears
    participant.subset = subset
  }
}
