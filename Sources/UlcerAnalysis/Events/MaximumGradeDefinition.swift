import UlcerRecords

/// The highest grade per organ system and over all, in the primary window (section 8).
struct MaximumGradeDefinition {
  /// Events of local toxicity are included (the sensitivity table).
  let keepsLocalToxicity: Bool

  func grades(of events: ArraySlice<DatedAdverseEvent>) -> [MaximumGrade] {
    var bySystem: [Int: Int?] = [:]
    var overall: Int?
    for event in events where event.isInPrimaryWindow {
      guard keepsLocalToxicity || event.localToxicity == nil else { continue }
      let known = bySystem[event.organSystem].flatMap { $0 }
      bySystem[event.organSystem] = .some(highest(known, event.grade))
      overall = highest(overall, event.grade)
    }
    guard !bySystem.isEmpty else { return [] }
    return bySystem.sorted { $0.key < $1.key }.map {
      MaximumGrade(organSystem: $0.key, grade: $0.value)
    } + [MaximumGrade(organSystem: nil, grade: overall)]
  }

  private func highest(_ one: Int?, _ other: Int?) -> Int? {
    guard let one else { return other }
    return other.map { max(one, $0) } ?? one
  }
}

/// The highest grade of one participant's events of one organ system in the primary window.
public struct MaximumGrade: Hashable, Sendable {
  /// The place of the system in `StudyAnalysis.organSystems`; `nil` for all systems together.
  public let organSystem: Int?
  /// The highest grade; `nil` if every event lacks one.
  public let grade: Int?
}
