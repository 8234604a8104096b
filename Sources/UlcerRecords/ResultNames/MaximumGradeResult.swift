/// Treated participants by the highest grade of an organ system in the primary window:
/// `primary.max-grade.cardiac-disorders.grade-3`.
public struct MaximumGradeResult: ResultFamily {
  /// An organ system, or all of them.
  public struct System: Hashable, Sendable {
    /// The system as written in names.
    public let slug: String

    /// All organ systems.
    public static let any = System(slug: "any")

    /// The system with that slug.
    public init(slug: String) { self.slug = slug }

    /// A study can have the system: it is one of MedDRA's, events without one, or all of them.
    var isPossible: Bool { System.possible.contains(slug) }

    /// The systems that can be named without data, by alphabet, all of them together last.
    static let listed =
      (SystemOrganClass.names.map(Slug.of) + [Slug.of(AdverseEvent.notCoded)]).sorted()
      .map(System.init(slug:)) + [any]

    private static let possible = Set(listed.map(\.slug))
  }

  /// A column of the table of grades.
  public enum Grade: String, Hashable, Sendable, CaseIterable {
    case one = "grade-1"
    case two = "grade-2"
    case three = "grade-3"
    case four = "grade-4"
    case five = "grade-5"
    /// Participants whose events have no grade.
    case missing
    /// Participants with an event, graded or not.
    case any = "any-grade"
    case threeOrHigher = "grade-3-or-higher"

    /// The grades by number, 1 to 5.
    public static let numbered: [Grade] = [.one, .two, .three, .four, .five]
  }

  /// The organ system.
  public let system: System
  /// The column.
  public let grade: Grade
  /// Events of local toxicity count as well.
  public let keepsLocal: Bool

  private static let beginning = "primary.max-grade"
  private static let beginningWithLocal = "primary.max-grade-with-local"

  /// States a result.
  public init(_ system: System, _ grade: Grade, keepsLocal: Bool) {
    self.system = system
    self.grade = grade
    self.keepsLocal = keepsLocal
  }

  /// `primary.max-grade.any.grade-3-or-higher`
  public var text: String {
    let beginning = keepsLocal ? Self.beginningWithLocal : Self.beginning
    return "\(beginning).\(system.slug).\(grade.rawValue)"
  }

  /// The result with that name, of an organ system that a study can have.
  public static func named(_ text: String) -> MaximumGradeResult? {
    for (beginning, keepsLocal) in [(beginning, false), (beginningWithLocal, true)] {
      guard let parts = ResultName.parts(of: text, behind: beginning) else { continue }
      guard parts.count == 2, let grade = Grade(rawValue: parts[1]) else { return nil }
      let system = System(slug: parts[0])
      return system.isPossible
        ? MaximumGradeResult(system, grade, keepsLocal: keepsLocal) : nil
    }
    return nil
  }

  /// Every grade of every system of MedDRA, first excluding local toxicity, then including it.
  public static var listed: [MaximumGradeResult] {
    [false, true].flatMap { keepsLocal in
      System.listed.flatMap { system in
        Grade.allCases.map { MaximumGradeResult(system, $0, keepsLocal: keepsLocal) }
      }
    }
  }

  /// A proportion of the treated.
  public var traits: ResultTraits { .comparedShare }
}

extension ResultName {
  /// Treated participants by their highest grade in the primary window.
  public static func maximumGrade(
    _ system: MaximumGradeResult.System, _ grade: MaximumGradeResult.Grade,
    keepsLocal: Bool = false
  ) -> ResultName {
    .highestGrade(MaximumGradeResult(system, grade, keepsLocal: keepsLocal))
  }
}
