import Foundation
import ParallelWork
import Synchronization

/// A few large jobs, each on its own thread, that may split their work over cores.
///
/// `ParallelParts` within `ParallelParts` would run its parts one after the other, because its pool
/// counts a nested call's cores as taken.
enum ThreadedJobs {
  /// Returns the results in the order of the jobs; the first job runs on the caller's thread.
  static func results<Result: Sendable>(_ jobs: [@Sendable () -> Result]) -> [Result] {
    guard let first = jobs.first else { return [] }
    let others = jobs.dropFirst().map { Running($0) }
    return [first()] + others.map { $0.result() }
  }

  /// A job on its thread.
  private final class Running<Result: Sendable>: Sendable {
    private let found = Mutex<Result?>(nil)
    private let hasEnded = NSCondition()

    init(_ job: @escaping @Sendable () -> Result) {
      let thread = Thread { [self] in
        let result = job()
        hasEnded.lock()
        found.withLock { $0 = result }
        hasEnded.broadcast()
        hasEnded.unlock()
      }
      // The stack size of the first thread.
      thread.stackSize = 8 << 20
      thread.start()
    }

    /// Waits until the job has ended.
    func result() -> Result {
      hasEnded.lock()
      defer { hasEnded.unlock() }
      while true {
        if let result = found.withLock({ $0 }) { return result }
        hasEnded.wait()
      }
    }
  }
}
