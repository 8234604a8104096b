import Dispatch
import Foundation
import Synchronization

/// A request to stop, as a scheduler makes it by SIGTERM.
///
/// Work looks at it between items. Whatever is in the middle of something long is not waited for:
/// the published run is never touched before a new one is whole, so that the process may end anywhere.
package final class Interruption: Sendable {
  private let isAsked = Atomic<Bool>(false)

  /// Nobody has asked yet.
  package init() {}

  /// Asks.
  package func ask() { isAsked.store(true, ordering: .releasing) }

  /// Ends the night where somebody has asked.
  package func check() throws(NightlyFailure) {
    if isAsked.load(ordering: .acquiring) {
      throw NightlyFailure(.tryAgain, "stopped", "stopped by a signal; nothing was published")
    }
  }

  /// Takes SIGTERM and SIGINT as requests to stop, for as long as what is returned is kept.
  ///
  /// - Parameters:
  ///   - patience: milliseconds that the work has to end by itself.
  ///   - end: ends the process when it has not.
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

/// Signals that are listened to for as long as this is kept.
package final class SignalListening {
  private let sources: [any DispatchSourceSignal]

  init(_ sources: [any DispatchSourceSignal]) { self.sources = sources }
}
