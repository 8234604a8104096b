import DelimitedText
import UlcerAnalysis

/// Runs the parts of an analysis on all cores.
struct AllCoresRunner: ResultsRunner {
  func run<Result: Sendable>(
    _ count: Int, _ part: @Sendable (Int) -> Result
  ) -> [Result] {
    ParallelParts.map(count, part)
  }
}
