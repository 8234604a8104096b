import SourceDiagnostics

/// The participants who are left out, and everybody's site.
struct ParticipantExclusions {
  /// Reason by participant's key.
  private(set) var reasons: [String: String] = [:]
  /// Site by participant's key, from the first table that has both.
  private(set) var siteOf: [String: String] = [:]

  /// Goes through all tables; an exclusion that fits nobody is reported.
  init(_ exclusions: [Exclusion], tables: SourceTables) {
    let views = tables.wholeTables()
    var keys: [String] = []
    var known: Set<String> = []
    for view in views {
      for row in view.rows {
        guard let key = view.key(row) else { continue }
        if known.insert(key).inserted { keys.append(key) }
        if siteOf[key] == nil, let place = view.site {
          let site = view.cell(row, place)
          if !site.isEmpty { siteOf[key] = site }
        }
      }
    }
    for exclusion in exclusions {
      switch exclusion.members {
      case .ids(let names):
        for name in names {
          let pattern = NamePattern(name.text)
          let found = keys.filter { pattern.matches($0) }
          if found.isEmpty { reportUnused(name, tables) }
          for key in found where reasons[key] == nil { reasons[key] = exclusion.reason }
        }
      case .meeting(let condition, let table):
        add(condition, table, exclusion.reason, views, tables)
      }
    }
  }

  private mutating func add(
    _ condition: RowCondition, _ table: MappedName?, _ reason: String, _ views: [TableView],
    _ tables: SourceTables
  ) {
    var chosen: [TableView]
    if let table {
      chosen = tables.view(table).map { [$0] } ?? []
      if chosen.isEmpty { return }
    } else {
      chosen = views.filter { $0.table.column(called: condition.column.text) != nil }
      // Reports that there is none, at the first table.
      if chosen.isEmpty { chosen = Array(views.prefix(1)) }
    }
    var hasFound = false
    for view in chosen {
      for row in view.rows {
        guard let key = view.key(row), tables.holds(condition, row, view) else { continue }
        hasFound = true
        if reasons[key] == nil { reasons[key] = reason }
      }
    }
    if !hasFound { reportUnused(condition.column, tables) }
  }

  private func reportUnused(_ name: MappedName, _ tables: SourceTables) {
    tables.report(
      ImportRule.unusedExclusion.finding(
        name.position, "nobody is left out by \(shown(name.text))",
        hint: "is it written as in the export?"))
  }
}
