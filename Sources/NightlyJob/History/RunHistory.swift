import Foundation
import GRDB
import LocalFiles
import UlcerIngest

/// `history.sqlite`: every run with its inputs, headline numbers and findings, and every attempt
/// with its time and exit code.
///
/// The published runs do not need it. A damaged database is renamed and rebuilt from the manifests
/// that exist; one that another process has locked is waited for and left alone. Rows of runs stay
/// when their folders are retired.
struct RunHistory: Sendable {
  /// The state of the database when it was opened.
  enum Opening: Hashable, Sendable {
    /// It was sound, or did not exist yet.
    case sound
    /// It could not be read; it now has this name.
    case setAside(String)
  }

  /// One attempt to publish.
  struct Attempt: Hashable, Sendable {
    /// The start.
    let start: Date
    /// The duration, in seconds.
    let seconds: Double
    /// The outcome.
    let exit: NightlyExit
    /// The reason, in a word: `published`, `unchanged`, or the code of the failure.
    let code: String
    /// The run that is published afterwards.
    let run: String?
  }

  let queue: DatabaseQueue
  /// The state of the database when it was opened.
  let opening: Opening

  /// Opens the history of a study and adds the runs that it does not have yet.
  ///
  /// - Parameter patience: seconds to wait for another process that has it locked.
  init(of home: StudyHome, patience: Double = 5) throws(NightlyFailure) {
    let path = home.history
    for ending in ["", "-journal", "-wal", "-shm"] {
      guard let obstacle = RegularFile.obstacle(at: path + ending) else { continue }
      throw NightlyFailure(
        .cannotWrite, "history", "the history cannot be opened: \(obstacle.words)",
        file: "history.sqlite" + ending)
    }
    do {
      queue = try RunHistory.open(path, patience: patience)
      opening = .sound
    } catch {
      if let failure = RunHistory.harmless(error) { throw failure }
      let name = RunHistory.setAside(path)
      guard let name else {
        throw NightlyFailure(
          .cannotWrite, "history", "the history cannot be opened", file: "history.sqlite")
      }
      do {
        queue = try RunHistory.open(path, patience: patience)
      } catch {
        throw NightlyFailure(
          .cannotWrite, "history", "the history cannot be made", file: "history.sqlite")
      }
      opening = .setAside(name)
    }
    let known = (try? queue.read { try Set(String.fetchAll($0, sql: "SELECT id FROM run")) }) ?? []
    for name in FolderWork.names(in: home.runs) where !known.contains(name) {
      if let manifest = home.summary(of: name)?.manifest, manifest.run == name {
        try record(manifest, at: nil)
      }
    }
  }

  /// The reason why a database that may well be sound could not be used; `nil` if it is damaged.
  private static func harmless(_ error: any Error) -> NightlyFailure? {
    guard let code = (error as? DatabaseError)?.resultCode else { return nil }
    switch code {
    case .SQLITE_BUSY, .SQLITE_LOCKED, .SQLITE_PROTOCOL:
      return NightlyFailure(
        .cannotWrite, "history-locked",
        "the history is locked by another process; it is left as it is, and the next night writes "
          + "down what is missing", file: "history.sqlite")
    case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_READONLY, .SQLITE_FULL, .SQLITE_NOMEM,
      .SQLITE_AUTH, .SQLITE_NOLFS:
      return NightlyFailure(
        .cannotWrite, "history", "the history cannot be opened or written", file: "history.sqlite")
    default: return nil
    }
  }

  private static func open(_ path: String, patience: Double) throws -> DatabaseQueue {
    var facts = stat()
    // Opening a pipe of that name would never return; only a regular file is set aside.
    guard stat(path, &facts) != 0 || facts.st_mode & S_IFMT == S_IFREG else {
      throw DatabaseError(resultCode: .SQLITE_CANTOPEN)
    }
    var configuration = Configuration()
    configuration.label = "history"
    configuration.busyMode = .timeout(patience)
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    let state = try queue.read { try String.fetchOne($0, sql: "PRAGMA quick_check(1)") }
    guard state == "ok" else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
    try HistorySchema.migrator.migrate(queue)
    return queue
  }

  /// Renames a database and its companion files; `nil` if that fails.
  private static func setAside(_ path: String) -> String? {
    guard FolderWork.size(of: path) != nil else { return nil }
    var number = 1
    while FolderWork.size(of: "\(path).damaged-\(number)") != nil { number += 1 }
    guard rename(path, "\(path).damaged-\(number)") == 0 else { return nil }
    for ending in ["-journal", "-wal", "-shm"] {
      rename(path + ending, "\(path).damaged-\(number)\(ending)")
    }
    return "history.sqlite.damaged-\(number)"
  }

  /// Records a published run; a run that is already recorded is left as it is.
  ///
  /// - Parameter time: the time of publication; `nil` if it is unknown.
  func record(_ manifest: RunManifest, at time: Date?) throws(NightlyFailure) {
    try write { database in
      try database.execute(
        sql: """
          INSERT OR IGNORE INTO run VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          manifest.run, manifest.number, time.map(Timestamp.text(of:)), manifest.study,
          manifest.dataCut, manifest.program, manifest.previous, manifest.counts.rendered,
          manifest.counts.carried, manifest.counts.failed, manifest.counts.participants,
          manifest.counts.treated, manifest.counts.openUlcers, manifest.counts.recordsAdded,
          manifest.counts.recordsChanged, manifest.counts.recordsRemoved,
        ])
      // A run that was found in its folder is recorded without its time.
      if let time {
        try database.execute(
          sql: "UPDATE run SET published_at = ? WHERE id = ? AND published_at IS NULL",
          arguments: [Timestamp.text(of: time), manifest.run])
      }
      for input in manifest.inputs {
        try database.execute(
          sql: "INSERT OR IGNORE INTO input VALUES (?, ?, ?, ?)",
          arguments: [manifest.run, input.file, input.sha256, input.bytes])
      }
      for number in manifest.headline {
        try database.execute(
          sql: "INSERT OR IGNORE INTO headline VALUES (?, ?, ?, ?, ?)",
          arguments: [manifest.run, number.id, number.label, number.value, number.text])
      }
      for finding in manifest.findings {
        try database.execute(
          sql: "INSERT OR IGNORE INTO finding VALUES (?, ?, ?, ?)",
          arguments: [manifest.run, finding.rule, finding.severity, finding.count])
      }
    }
  }

  /// Records an attempt.
  func record(_ attempt: Attempt) throws(NightlyFailure) {
    try write { database in
      try database.execute(
        sql: """
          INSERT INTO attempt (started_at, started_seconds, seconds, exit, code, run)
          VALUES (?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          Timestamp.text(of: attempt.start), attempt.start.timeIntervalSince1970, attempt.seconds,
          Int(attempt.exit.rawValue), attempt.code, attempt.run,
        ])
    }
  }

  /// The end of the last attempt that ended with 0, in seconds since 1970; `nil` if none did.
  ///
  /// The last in order of the attempts, not by the clock, which may have been set back.
  var lastSuccess: Double? {
    try? queue.read { database in
      try Double.fetchOne(
        database,
        sql: """
          SELECT started_seconds + seconds FROM attempt WHERE exit = 0 ORDER BY id DESC LIMIT 1
          """)
    }
  }

  /// The ids of all recorded runs, oldest first.
  var runs: [String] {
    (try? queue.read { try String.fetchAll($0, sql: "SELECT id FROM run ORDER BY number, id") })
      ?? []
  }

  private func write(_ update: (Database) throws -> Void) throws(NightlyFailure) {
    do {
      try queue.write(update)
    } catch {
      if let failure = RunHistory.harmless(error) { throw failure }
      // The database's own error text could quote the values being written.
      throw NightlyFailure(
        .cannotWrite, "history", "the history cannot be written", file: "history.sqlite")
    }
  }
}
