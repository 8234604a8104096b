/// Results in the order of the file: of everybody, of each arm, then the differences of arms.
struct ResultBlocks {
  /// Over everybody.
  var pooled: [AnalysisResult]
  /// Of each arm, in the order of the arms.
  var byArm: [[AnalysisResult]]
  /// Of each pair of arms.
  var differences: [AnalysisResult]

  /// All of them.
  var all: [AnalysisResult] { pooled + byArm.flatMap { $0 } + differences }

  /// Each block with that of further results behind it.
  func followed(by further: ResultBlocks) -> ResultBlocks {
    ResultBlocks(
      pooled: pooled + further.pooled, byArm: zip(byArm, further.byArm).map { $0 + $1 },
      differences: differences + further.differences)
  }
}
