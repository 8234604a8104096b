import SourceDiagnostics

/// The hint “; did you mean …?” after an unknown word.
enum NearestHint {
  /// Returns the hint, or `otherwise` if no name is near.
  static func text(
    _ word: String, among names: [String], otherwise: String = ""
  ) -> String {
    nearestName(to: word, among: names).map { "; did you mean \($0)?" } ?? otherwise
  }
}
