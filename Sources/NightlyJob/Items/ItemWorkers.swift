import CairoRendering
import ParallelWork
import Foundation
import Synchronization

/// Works on items with all cores, each with its own measurer; a core takes the next item when it
/// has finished one. The result does not depend on the number of cores.
enum ItemWorkers {
  /// A measurer that is loaded when it is first needed.
  struct Measurer: ~Copyable {
    private var loaded: PangoTextMeasurer?

    /// The core's measurer.
    mutating func lent() throws(RunItem.Failure) -> PangoTextMeasurer {
      if let loaded { return loaded }
      do {
        let made = try PangoTextMeasurer()
        loaded = made
        return made
      } catch {
        throw RunItem.Failure("\(error)")
      }
    }
  }

  /// Returns the result of `work` for each item, in order; the first failure ends everything.
  static func map<Outcome: Sendable>(
    _ items: [RunItem], progress: @Sendable (_ done: Int, _ of: Int) -> Void,
    work: @Sendable (RunItem, inout Measurer) throws(NightlyFailure) -> Outcome
  ) throws(NightlyFailure) -> [Outcome] {
    let next = Atomic<Int>(0)
    let done = Atomic<Int>(0)
    let state = Mutex(State<Outcome>(outcomes: Array(repeating: nil, count: items.count)))
    let cores = max(1, min(items.count, ProcessInfo.processInfo.activeProcessorCount))
    _ = ParallelParts.map(cores) { _ in
      var measurer = Measurer()
      while true {
        let place = next.add(1, ordering: .relaxed).oldValue
        guard place < items.count, state.withLock({ $0.failure == nil }) else { return }
        do throws(NightlyFailure) {
          let outcome = try work(items[place], &measurer)
          state.withLock { $0.outcomes[place] = outcome }
        } catch {
          state.withLock { $0.failure = $0.failure ?? error }
        }
        progress(done.add(1, ordering: .relaxed).newValue, items.count)
      }
    }
    let (outcomes, failure) = state.withLock { ($0.outcomes, $0.failure) }
    if let failure { throw failure }
    return outcomes.compactMap { $0 }
  }

  private struct State<Outcome: Sendable> {
    var outcomes: [Outcome?]
    var failure: NightlyFailure?
  }
}
