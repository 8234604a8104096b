import Dispatch
import Foundation
package import Logging

/// How a job ends in the middle of an item.
package enum LastWords {
  /// Ends the process. What is half made stays behind; the next run removes it. Nobody waits for a
  /// log that is not read.
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
