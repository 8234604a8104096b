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

  /// `primary.max-grade.heart.grade-1`: small studies name their organ systems shortly.
  private static func ofOwnSystem(_ text: String) -> ResultID? {
    let halves = text.split(separator: "@", maxSplits: 1).map(String.init)
    var parts = halves[0].split(separator: ".").map(String.init)
    guard parts.count == 4 else { return nil }
    let slug = parts[2]
    parts[2] = MaximumGradeResult.System.any.slug
    guard case .highestGrade(let name)? = ResultName(parts.joined(separator: ".")) else {
      return nil
    }
    let id = ResultID(
      .maximumGrade(
        MaximumGradeResult.System(slug: slug), name.grade, keepsLocal: name.keepsLocal))
    return halves.count == 2 ? id.of(arm: halves[1]) : id
  }
}

extension ResultName {
  /// The result with that text; a text that no result can have fails the test run.
  public init(text: String) { self = ResultID(text: text).name }
}
