import Logging
import SourceDiagnostics
import UlcerIngest

/// The log of one study's night.
///
/// It never receives text that a person typed into a record: findings are logged by rule, file and
/// record, in the rule's own words.
struct NightLog: Sendable {
  /// The number of findings of one rule that are logged one by one.
  static let perRule = 20

  private let logger: Logger

  /// - Parameters:
  ///   - logger: receives the lines.
  ///   - study: the study's name in the output folder.
  init(_ logger: Logger, study: String) {
    var logger = logger
    logger[metadataKey: "study"] = "\(study)"
    self.logger = logger
  }

  /// Logs a message.
  func say(
    _ level: Logger.Level, _ code: String, _ message: String, run: String? = nil,
    item: String? = nil, file: String? = nil, record: Int? = nil
  ) {
    var metadata: Logger.Metadata = ["code": "\(code)"]
    if let run { metadata["run"] = "\(run)" }
    if let item { metadata["item"] = "\(item)" }
    if let file { metadata["file"] = "\(file)" }
    if let record { metadata["record"] = "\(record)" }
    logger.log(level: level, "\(message)", metadata: metadata)
  }

  /// Logs an informational message.
  func say(_ code: String, _ message: String, run: String? = nil) {
    say(.info, code, message, run: run)
  }

  /// Logs why the night ends.
  func say(_ failure: NightlyFailure) {
    say(
      failure.exit == .tryAgain ? .warning : .error, failure.code, failure.message,
      file: failure.file.map(NightLog.withoutParticipants))
  }

  /// Returns a path without the file names in those folders of a run whose files are named after
  /// participants.
  static func withoutParticipants(_ path: String) -> String {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard let runs = parts.firstIndex(where: { ["staging", "runs", "parts"].contains($0) }),
      let folder = parts[runs...].firstIndex(where: {
        ["profiles", "charts", "listings"].contains($0)
      })
    else { return path }
    return parts[...folder].joined(separator: "/")
  }

  /// Logs the errors and warnings in the data, up to a fixed number for each rule.
  func say(_ findings: [Diagnostic]) {
    var counts: [String: Int] = [:]
    var rest: [String: Int] = [:]
    for finding in findings where finding.severity != .notice {
      counts[finding.rule, default: 0] += 1
      if counts[finding.rule, default: 0] > NightLog.perRule {
        rest[finding.rule, default: 0] += finding.occurrences
        continue
      }
      say(
        finding.severity == .error ? .error : .warning, finding.rule,
        RuleCatalogue.rule(named: finding.rule)?.meaning.replacing("\n", with: " ")
          ?? "see findings.csv", file: finding.position.file,
        record: finding.position.line)
    }
    for (rule, count) in rest.sorted(by: { $0.key < $1.key }) {
      say(.warning, rule, "and \(count) more of this rule; findings.csv has them all")
    }
  }
}
