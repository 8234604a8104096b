import GRDB

/// The tables of `history.sqlite` and their migrations; a migration is never changed once it has
/// been used.
enum HistorySchema {
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 runs and attempts") { database in
      try database.create(table: "run") { table in
        table.primaryKey("id", .text)
        table.column("number", .integer).notNull()
        table.column("published_at", .text)
        table.column("study", .text).notNull()
        table.column("data_cut", .text)
        table.column("program", .text).notNull()
        table.column("previous", .text)
        table.column("rendered", .integer).notNull()
        table.column("carried", .integer).notNull()
        table.column("failed", .integer).notNull()
        table.column("participants", .integer).notNull()
        table.column("treated", .integer).notNull()
        table.column("open_ulcers", .integer).notNull()
        table.column("records_added", .integer)
        table.column("records_changed", .integer)
        table.column("records_removed", .integer)
      }
      try database.create(table: "input") { table in
        table.column("run", .text).notNull().references("run", onDelete: .cascade)
        table.column("file", .text).notNull()
        table.column("sha256", .text).notNull()
        table.column("bytes", .integer).notNull()
        table.primaryKey(["run", "file"])
      }
      try database.create(table: "headline") { table in
        table.column("run", .text).notNull().references("run", onDelete: .cascade)
        table.column("id", .text).notNull()
        table.column("label", .text).notNull()
        table.column("value", .double)
        table.column("words", .text).notNull()
        table.primaryKey(["run", "id"])
      }
      try database.create(table: "finding") { table in
        table.column("run", .text).notNull().references("run", onDelete: .cascade)
        table.column("rule", .text).notNull()
        table.column("severity", .text).notNull()
        table.column("count", .integer).notNull()
        table.primaryKey(["run", "rule", "severity"])
      }
      try database.create(table: "attempt") { table in
        table.autoIncrementedPrimaryKey("id")
        table.column("started_at", .text).notNull()
        table.column("started_seconds", .double).notNull()
        table.column("seconds", .double).notNull()
        table.column("exit", .integer).notNull()
        table.column("code", .text).notNull()
        table.column("run", .text)
      }
    }
    migrator.registerMigration("2 open ulcers may be unknown") { database in
      try database.create(table: "run_2") { table in
        table.primaryKey("id", .text)
        table.column("number", .integer).notNull()
        table.column("published_at", .text)
        table.column("study", .text).notNull()
        table.column("data_cut", .text)
        table.column("program", .text).notNull()
        table.column("previous", .text)
        table.column("rendered", .integer).notNull()
        table.column("carried", .integer).notNull()
        table.column("failed", .integer).notNull()
        table.column("participants", .integer).notNull()
        table.column("treated", .integer).notNull()
        // NULL if ulcers.csv was not read: the number is unknown.
        table.column("open_ulcers", .integer)
        table.column("records_added", .integer)
        table.column("records_changed", .integer)
        table.column("records_removed", .integer)
      }
      try database.execute(sql: "INSERT INTO run_2 SELECT * FROM run")
      try database.drop(table: "run")
      try database.rename(table: "run_2", to: "run")
    }
    return migrator
  }
}
