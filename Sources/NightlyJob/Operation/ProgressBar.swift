import Foundation
import Synchronization

/// A progress bar on a terminal that log lines do not overwrite.
package final class ProgressBar: Sendable {
  private static let width = 40
  private let isShown: Bool
  private let permille = Mutex(-1)

  /// - Parameter isShown: true if standard error is a terminal.
  package init(isShown: Bool) { self.isShown = isShown }

  /// Shows the progress, each time it has moved by a thousandth.
  package func show(_ done: Int, of all: Int) {
    guard isShown, all > 0 else { return }
    permille.withLock { shown in
      let now = done * 1000 / all
      guard now > shown || done == all else { return }
      shown = done == all ? -1 : now
      let filled = ProgressBar.width * done / all
      let bar =
        String(repeating: "#", count: filled)
        + String(repeating: ".", count: ProgressBar.width - filled)
      ProgressBar.write(done == all ? "\r\u{1B}[K" : "\r[\(bar)] \(done)/\(all)")
    }
  }

  /// Writes a line of the log.
  package func log(_ line: String) {
    permille.withLock { _ in ProgressBar.write(isShown ? "\r\u{1B}[K" + line : line) }
  }

  private static func write(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }
}
