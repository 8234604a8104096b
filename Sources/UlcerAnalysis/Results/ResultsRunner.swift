/// How the parts of an analysis that do not know of each other are run: one after the other, or,
/// where the caller has several cores, at once.
///
/// The results are the same either way: each part is a pure function, and they are put together in
/// the order of the parts.
public struct ResultsRunner: Sendable {
  /// Computes part 0 to `count` − 1 and gives their results in that order.
  public typealias Run =
    @Sendable (
      _ count: Int, _ part: @Sendable (Int) -> [AnalysisResult]
    ) -> [[AnalysisResult]]

  let run: Run

  /// Takes a way to run parts.
  public init(run: @escaping Run) { self.run = run }

  /// One part after the other.
  public static let inTurn = ResultsRunner { count, part in (0..<count).map { part($0) } }
}
