import Dispatch
import Foundation
package import Logging

/// The end of a job in the middle of an item.
package enum LastWords {
  /// Ends the process. Unfinished files stay behind; the next run removes them. The exit does not
  /// wait for a log that is not read.
  package static func end(_ logger: Logger) -> Never {
    let written = DispatchSemaphore(value: 0)
    DispatchQueue(label: "last words").async {
      logger.warning("stopped in the middle of an item", metadata: ["code": "stopped"])
      written.signal()
    }
    _ = written.wait(timeout: .now() + .milliseconds(100))
    Glibc._exit(NightlyExit.tryAgain.rawValue)
  }
}
