/// Results in the order of the file: over all participants, of each arm, then the differences of
/// arms.
struct ResultBlocks {
  /// Results over all participants.
  var pooled: [AnalysisResult]
  /// Results of each arm, in the order of the arms.
  var byArm: [[AnalysisResult]]
  /// Results of each pair of arms.
  var differences: [AnalysisResult]

  /// All of them.
  var all: [AnalysisResult] { pooled + byArm.flatMap { $0 } + differences }

  /// Each block, followed by that of further results.
  func followed(by further: ResultBlocks) -> ResultBlocks {
    ResultBlocks(
      pooled: pooled + further.pooled, byArm: zip(byArm, further.byArm).map { $0 + $1 },
      differences: differences + further.differences)
  }
}
