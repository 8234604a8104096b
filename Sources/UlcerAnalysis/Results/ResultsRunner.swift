/// Runs independent parts of an analysis: one after the other, or at the same time if the caller
/// has several cores.
///
/// The results are the same either way: each part is a pure function, and they are put together in
/// the order of the parts.
public protocol ResultsRunner: Sendable {
  /// Computes part 0 to `count` − 1 and gives their results in that order.
  func run<Result: Sendable>(
    _ count: Int, _ part: @Sendable (Int) -> Result
  ) -> [Result]
}

/// One part after the other.
public struct InTurnRunner: ResultsRunner {
  /// A runner without options.
  public init() {}

  /// Computes the parts on the caller's thread.
  public func run<Result: Sendable>(
    _ count: Int, _ part: @Sendable (Int) -> Result
  ) -> [Result] {
    (0..<count).map { part($0) }
  }
}

extension ResultsRunner where Self == InTurnRunner {
  /// One part after the other.
  public static var inTurn: InTurnRunner { InTurnRunner() }
}

extension ResultsRunner {
  /// Computes ranges of `total` elements at a time; the ranges depend on `total` alone.
  func stretches<Result: Sendable>(
    of total: Int, _ part: @Sendable (Range<Int>) -> Result
  ) -> [Result] {
    let size = 1024
    return run((total + size - 1) / size) { number in
      part(number * size..<min(total, (number + 1) * size))
    }
  }
}
