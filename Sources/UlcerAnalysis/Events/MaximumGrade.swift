/// The highest grade of one participant's events of one organ system in the primary window.
public struct MaximumGrade: Hashable, Sendable {
  /// The place of the system in `StudyAnalysis.organSystems`; `nil` for all systems together.
  public let organSystem: Int?
  /// The highest grade; `nil` if every event lacks one.
  public let grade: Int?
}
