import Dispatch
import Synchronization

/// Divides work over the processor's cores if the parts are independent of each other.
///
/// The result depends on the parts alone, never on the number of cores or on which part ends first:
/// results are in the order of the parts. Reading a study is the one place below the command line
/// that works in parallel, because a large file is then read many times faster.
public enum ParallelParts {
  /// The results of all parts, in their order.
  ///
  /// - Parameters:
  ///   - count: the number of parts.
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

  /// Takes all parts together in their order while others are still being computed.
  ///
  /// A part is released as soon as it has been taken, so that only few of them are held at once.
  /// - Parameters:
  ///   - count: the number of parts.
  ///   - whole: the value to which the parts are added.
  ///   - work: computes part 0 to `count` − 1; parts run at once, each on one thread.
  ///   - add: adds a part, given its number; it runs once per part, one at a time, in their order.
  public static func gather<Part: Sendable, Whole: Sendable>(
    _ count: Int, into whole: Whole, _ work: @Sendable (Int) -> Part,
    add: @Sendable (inout Whole, Part, Int) -> Void
  ) -> Whole {
    let state = Mutex(Gathering<Part, Whole>(whole: whole))
    DispatchQueue.concurrentPerform(iterations: max(0, count)) { number in
      let part = work(number)
      guard var (next, whole) = state.withLock({ $0.deliver(part, number) }) else { return }
      while true {
        add(&whole, next.part, next.number)
        guard let following = state.withLock({ $0.next(orReturn: whole) }) else { return }
        next = following
      }
    }
    return state.withLock { $0.whole } ?? whole
  }

  /// The number of parts that work of that size is worth: one for every `size` units, at most 256.
  public static func count(for total: Int, size: Int) -> Int {
    max(1, min(256, total / max(1, size)))
  }
}
