package import Foundation
package import Logging
import PlainOutput
import UlcerAnalysis

/// Writes each message as one JSON object on a line: `ts level study run item code file record msg`.
///
/// Only these keys are written, and those without a value are left out. Other metadata are dropped,
/// so that no participant data enter a log by accident.
package struct JSONLineLogHandler: LogHandler {
  package var logLevel = Logger.Level.info
  package var metadata: Logger.Metadata = [:]
  private let now: @Sendable () -> Date
  private let write: @Sendable (String) -> Void

  /// The keys of a line between `level` and `msg`, in their order.
  static let keys = ["study", "run", "item", "code", "file", "record"]

  /// - Parameters:
  ///   - now: the clock.
  ///   - write: takes a line with its line feed.
  package init(
    now: @escaping @Sendable () -> Date, write: @escaping @Sendable (String) -> Void
  ) {
    self.now = now
    self.write = write
  }

  package subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  package func log(event: LogEvent) {
    let all = metadata.merging(event.metadata ?? [:]) { _, last in last }
    var members: [(key: String, value: String?)] = [
      ("ts", JSONText.string(Timestamp.text(of: now()))),
      ("level", JSONText.string(event.level.rawValue)),
    ]
    for key in JSONLineLogHandler.keys {
      guard let value = all[key] else { continue }
      let text = "\(value)"
      members.append((key, key == "record" && Int(text) != nil ? text : JSONText.string(text)))
    }
    members.append(("msg", JSONText.string("\(event.message)")))
    write(JSONText.object(members) + "\n")
  }
}
