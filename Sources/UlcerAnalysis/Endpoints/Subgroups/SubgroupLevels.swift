public import UlcerRecords

/// The levels of a division of the treated participants, and the level of each of them.
public struct SubgroupLevels: Hashable, Sendable {
  /// One level.
  public struct Level: Hashable, Sendable {
    /// The level in the form of ids: `female`, `4-or-more`, `not-recorded`.
    public let slug: String
    /// The level for readers.
    public let label: String
  }

  /// The division.
  public let division: PlannedSubgroup
  /// Its levels: those that a participant can have, and last the one of everybody else where somebody
  /// treated is in it.
  public let levels: [Level]

  private static let notRecorded = Level(
    slug: PlannedSubgroup.notRecordedSlug, label: "Not recorded")
  private static let otherNumber = Level(slug: PlannedSubgroup.otherSlug, label: "Another number")

  /// The levels of a division among the treated of some participants.
  init(_ division: PlannedSubgroup, courses: [ParticipantCourse], records: StudyRecords) {
    self.division = division
    let named = SubgroupLevels.named(division)
    let rest = SubgroupLevels.rest(division)
    let hasRest = courses.contains {
      $0.isTreated && SubgroupLevels.slug(of: $0, division, records) == rest.slug
    }
    levels = named + (hasRest ? [rest] : [])
  }

  private static func named(_ division: PlannedSubgroup) -> [Level] {
    switch division {
    case .subset:
      Participant.Subset.allCases.map { Level(slug: $0.rawValue, label: $0.rawValue.capitalised) }
    case .sex:
      Participant.Sex.allCases.map { Level(slug: $0.rawValue, label: $0.rawValue.capitalised) }
    case .baselineUlcers(let ranges): ranges.map { Level(slug: $0.slug, label: $0.label) }
    }
  }

  /// The level of those in no named one.
  private static func rest(_ division: PlannedSubgroup) -> Level {
    if case .baselineUlcers = division { otherNumber } else { notRecorded }
  }

  /// The slug of the level of a participant.
  static func slug(
    of course: ParticipantCourse, _ division: PlannedSubgroup, _ records: StudyRecords
  ) -> String {
    let person = records.participants[course.participant]
    let named: String? =
      switch division {
      case .subset: person.subset?.rawValue
      case .sex: person.sex?.rawValue
      case .baselineUlcers(let ranges):
        ranges.first { $0.contains(course.baselineUlcers.count) }?.slug
      }
    return named ?? rest(division).slug
  }
}

extension String {
  /// The text with a capital letter at its beginning.
  fileprivate var capitalised: String { prefix(1).uppercased() + dropFirst() }
}
