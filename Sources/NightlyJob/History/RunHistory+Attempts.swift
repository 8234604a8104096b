import GRDB

extension RunHistory {
  /// An attempt as it was written down.
  struct RecordedAttempt: Hashable, Sendable {
    /// When it began, ISO 8601 in UTC.
    let startedAt: String
    /// How it ended; `nil` for a code that this program does not know.
    let exit: NightlyExit?
    /// Why, in a word.
    let code: String
  }

  /// The last attempts, oldest first; empty where they cannot be read.
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

  /// When the last attempt that ended with 0 began, ISO 8601 in UTC; in order of the attempts.
  var lastSuccessfulStart: String? {
    try? queue.read { database in
      try String.fetchOne(
        database, sql: "SELECT started_at FROM attempt WHERE exit = 0 ORDER BY id DESC LIMIT 1")
    }
  }

  /// When a run was published, ISO 8601 in UTC; `nil` where nobody knows.
  func publicationTime(of run: String) -> String? {
    try? queue.read { database in
      try String.fetchOne(
        database, sql: "SELECT published_at FROM run WHERE id = ?", arguments: [run])
    }
  }
}
