import SourceDiagnostics

/// “; did you mean …?” after a word that is not known.
enum NearestHint {
  /// The hint, or `otherwise` when no name is near.
  static func text(
    _ word: String, among names: [String], otherwise: String = ""
  ) -> String {
    nearestName(to: word, among: names).map { "; did you mean \($0)?" } ?? otherwise
  }
}
