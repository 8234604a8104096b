public import UlcerAnalysis
public import UlcerRecords

/// Tests name results by their text: it is what scripts read, so that a test holds the text as well.
extension ResultID: ExpressibleByStringLiteral {
  /// The result with that text; a text that no result can have fails the test run.
  public init(stringLiteral text: String) { self.init(text: text) }

  /// The result with that text, also of an organ system that MedDRA does not have; a text that no
  /// result can have fails the test run.
  public init(text: String) {
    guard let id = ResultID(text) ?? ResultID.ofOwnSystem(text) else {
      preconditionFailure("there is no result “\(text)”")
    }
    self = id
  }

  /// `primary.max-grade.heart.grade-1`, `adverse-events.organ-system.heart.events`: small studies name
  /// their organ systems shortly.
  private static func ofOwnSystem(_ text: String) -> ResultID? {
    let halves = text.split(separator: "@", maxSplits: 1).map(String.init)
    var parts = halves[0].split(separator: ".").map(String.init)
    guard parts.count >= 4 else { return nil }
    let slug = parts[2]
    parts[2] = "eye-disorders"
    let name: ResultName
    switch ResultName(parts.joined(separator: ".")) {
    case .highestGrade(let grade)?:
      name = .maximumGrade(
        MaximumGradeResult.System(slug: slug), grade.grade, keepsLocal: grade.keepsLocal)
    case .eventTerm(let term)?:
      name = .eventTerm(EventTermResult(system: slug, term: term.term, term.kind, term.count))
    default: return nil
    }
    return halves.count == 2 ? ResultID(name).of(arm: halves[1]) : ResultID(name)
  }
}

extension ResultName {
  /// The result with that text; a text that no result can have fails the test run.
  public init(text: String) { self = ResultID(text: text).name }
}
