import GRDB

extension RunHistory {
  /// An attempt as recorded in the history.
  struct RecordedAttempt: Hashable, Sendable {
    /// The start, ISO 8601 in UTC.
    let startedAt: String
    /// The outcome; `nil` for a code that this program does not know.
    let exit: NightlyExit?
    /// The reason, in a word.
    let code: String
  }

  /// The last attempts, oldest first; empty if they cannot be read.
  func lastAttempts(_ count: Int) -> [RecordedAttempt] {
    let rows = try? queue.read { database in
      try Row.fetchAll(
        database, sql: "SELECT started_at, exit, code FROM attempt ORDER BY id DESC LIMIT ?",
        arguments: [count]
      ).map { row in
        RecordedAttempt(
          startedAt: row["started_at"] ?? "",
          exit: (row["exit"] as Int32?).flatMap(NightlyExit.init(rawValue:)),
          code: row["code"] ?? "")
      }
    }
    return (rows ?? []).reversed()
  }

  /// The start of the last attempt that ended with 0, ISO 8601 in UTC; last in order of the
  /// attempts.
  var lastSuccessfulStart: String? {
    try? queue.read { database in
      try String.fetchOne(
        database, sql: "SELECT started_at FROM attempt WHERE exit = 0 ORDER BY id DESC LIMIT 1")
    }
  }

  /// The time at which a run was published, ISO 8601 in UTC; `nil` if it is unknown.
  func publicationTime(of run: String) -> String? {
    try? queue.read { database in
      try String.fetchOne(
        database, sql: "SELECT published_at FROM run WHERE id = ?", arguments: [run])
    }
  }
}
