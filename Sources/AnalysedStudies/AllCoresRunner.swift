import ParallelWork
public import UlcerAnalysis

/// Runs the parts of an analysis on all cores.
public struct AllCoresRunner: ResultsRunner {
  /// The result is the same for any number of cores.
  public init() {}

  /// Computes the parts at once and returns their results in order.
  public func run<Result: Sendable>(
    _ count: Int, _ part: @Sendable (Int) -> Result
  ) -> [Result] {
    ParallelParts.map(count, part)
  }
}
