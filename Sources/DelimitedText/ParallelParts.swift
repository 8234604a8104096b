import Dispatch
import Synchronization

/// Divides work over the processor's cores where the parts do not know of each other.
///
/// What comes out depends on the parts alone, never on how many cores there are or which part ends
/// first: results stand in the order of the parts. Reading a study is the one place below the
/// command line that works in parallel, for a large file is read many times faster so.
public enum ParallelParts {
  /// The results of all parts, in their order.
  ///
  /// - Parameters:
  ///   - count: how many parts there are.
  ///   - work: computes part 0 to `count` − 1; parts run at once, each on one thread.
  public static func map<Result: Sendable>(
    _ count: Int, _ work: @Sendable (Int) -> Result
  ) -> [Result] {
    if count == 1 { return [work(0)] }
    let results = Mutex<[Result?]>(Array(repeating: nil, count: max(0, count)))
    DispatchQueue.concurrentPerform(iterations: max(0, count)) { part in
      let result = work(part)
      results.withLock { $0[part] = result }
    }
    return results.withLock { $0.compactMap { $0 } }
  }

  /// How many parts work of that size is worth: one for every `size` units, at most 256.
  public static func count(for total: Int, size: Int) -> Int {
    max(1, min(256, total / max(1, size)))
  }
}
