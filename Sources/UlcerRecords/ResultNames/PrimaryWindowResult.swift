/// The primary window of treated participants: `primary.window-complete`.
public enum PrimaryWindowResult: String, ResultFamily, CaseIterable {
  /// Treated participants whose primary window is complete.
  case complete = "primary.window-complete"
  /// Treated participants with an adverse event of grade 3 or higher in the window, or whose window
  /// is not complete.
  case gradeThreeWorstCase = "primary.max-grade.any.grade-3-or-higher.worst-case"

  /// `primary.window-complete`
  public var text: String { rawValue }
  /// The result with that name.
  public static func named(_ text: String) -> PrimaryWindowResult? { Self(rawValue: text) }
  /// All of them.
  public static var listed: [PrimaryWindowResult] { Array(allCases) }
  /// A proportion of the treated.
  public var traits: ResultTraits {
    self == .complete ? ResultTraits(.proportion, of: .participants) : .comparedShare
  }
}
