import Dispatch
import Foundation
import Synchronization

/// A request to stop, such as a scheduler's SIGTERM.
///
/// The work checks it between items and does not wait for a long step to finish. The published run
/// is never touched before a new one is whole, so the process may end at any point.
package final class Interruption: Sendable {
  private let isAsked = Atomic<Bool>(false)

  /// Creates an interruption that nobody has requested yet.
  package init() {}

  /// Requests the stop.
  package func ask() { isAsked.store(true, ordering: .releasing) }

  /// Ends the night if a stop was requested.
  package func check() throws(NightlyFailure) {
    if isAsked.load(ordering: .acquiring) {
      throw NightlyFailure(.tryAgain, "stopped", "stopped by a signal; nothing was published")
    }
  }

  /// Takes SIGTERM and SIGINT as requests to stop, for as long as the returned object is kept.
  ///
  /// - Parameters:
  ///   - patience: milliseconds that the work has to end by itself.
  ///   - end: ends the process if it has not ended by then.
  package func listen(
    patience: Int = 400, end: @escaping @Sendable () -> Void
  ) -> SignalListening {
    let queue = DispatchQueue(label: "signals")
    let sources = [SIGTERM, SIGINT].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
      source.setEventHandler { [self] in
        ask()
        queue.asyncAfter(deadline: .now() + .milliseconds(patience), execute: end)
      }
      source.resume()
      return source
    }
    return SignalListening(sources)
  }
}

/// A listener for signals; it listens for as long as it is kept.
package final class SignalListening {
  private let sources: [any DispatchSourceSignal]

  init(_ sources: [any DispatchSourceSignal]) { self.sources = sources }
}
