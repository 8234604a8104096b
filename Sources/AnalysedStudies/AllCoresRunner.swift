import ParallelWork
public import UlcerAnalysis

/// Runs the parts of an analysis on all cores.
public struct AllCoresRunner: ResultsRunner {
  /// Any number of them is alike.
  public init() {}

  /// Computes the parts at once; their results stand in order.
  public func run<Result: Sendable>(
    _ count: Int, _ part: @Sendable (Int) -> Result
  ) -> [Result] {
    ParallelParts.map(count, part)
  }
}
