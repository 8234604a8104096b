import SourceDiagnostics
import UlcerIngest
import UlcerRecords

/// One import, from the source's tables to the rows of the study's files.
struct ImportPass {
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var files: [StudyFile] = []
  private(set) var tables: [TableAccount] = []
  private(set) var rules: [RuleAccount] = []
  private(set) var cells: [CellAccount] = []
  private(set) var sources: [CaptureFileAccount] = []
  private(set) var capturedTables: [CapturedTable] = []
  /// Paths of the source that were not read, or of which only the header was.
  private(set) var ignored: [String] = []
  /// Paths of files of which only the header was read.
  private(set) var unread: Set<String> = []

  private let mapping: CaptureMapping
  private let configuration: ImportedConfiguration

  init(mapping: CaptureMapping, configuration: ImportedConfiguration) {
    self.mapping = mapping
    self.configuration = configuration
  }

  /// Reads the source and applies every rule.
  mutating func run(_ source: CaptureSource, system: CaptureSystem) {
    let reader = system.reader
    let readable = source.withoutAllocation()
    let reading = reader.read(readable.source, settings: mapping.settings)
    diagnostics =
      readable.diagnostics + reading.diagnostics + TwinTables.findings(in: reading.tables)
    sources = reading.files
    capturedTables = reading.tables
    unread = Set(
      capturedTables.filter { $0.unreadRows != nil }.map(\.file)
    ).subtracting(sources.map(\.file))
    ignored = (readable.source.ignored + unread).sorted()
    let left = LeftBehind(
      mapping, tables: capturedTables, source: readable.source, read: sources.map(\.file),
      told: diagnostics)
    diagnostics += left.findings
    let tables = SourceTables(
      reading.tables, mapping: mapping,
      missing: MissingReasons(convention: reader.missingValues, codes: mapping.missing),
      failed: sources.map(\.file).filter { file in
        !capturedTables.contains { $0.file == file }
          && diagnostics.contains { $0.severity == .error && $0.position.file == file }
      })
    tables.checkTables()
    let people = ParticipantExclusions(mapping.exclusions, tables: tables)
    let rows = RowImport(
      CellImport(
        tables: tables, excluded: people.reasons, siteOf: people.siteOf, visits: mapping.visits,
        visitIDs: configuration.visits),
      binding: RuleBinding(tables: tables, aliases: configuration.aliases), rules: mapping.rules)
    for rule in mapping.rules { rows.apply(rule) }
    files = RecordKind.allCases.compactMap { rows.files[$0] }
    rules = rows.rules.values.sorted { $0.number < $1.number }
    cells = rows.cells.values.sorted { $0.order.lexicographicallyPrecedes($1.order) }
    account(tables, rows.fates, left)
    diagnostics += tables.diagnostics
    digest(tables)
  }

  /// Takes fingerprints of the parts used: the provenance may disclose only these of a file.
  private mutating func digest(_ source: SourceTables) {
    for place in sources.indices {
      let tables = source.tables.enumerated().filter { $0.element.file == sources[place].file }
      guard !tables.isEmpty else { continue }
      sources[place].sha256 = UsedColumnsDigest.sha256(
        of: tables.map { ($0.element, Set(source.usedColumns[$0.offset])) })
    }
  }

  private mutating func account(
    _ source: SourceTables, _ fates: [RowFates], _ left: LeftBehind
  ) {
    let ignored = mapping.ignored.map { entry in
      (table: source.view(entry.table)?.index, names: entry.columns)
    }
    for (index, table) in source.tables.enumerated() {
      let unused = table.columns.indices.filter { !source.usedColumns[index].contains($0) }
      tables.append(
        TableAccount(
          table: table.name, file: table.file, read: table.unreadRows ?? table.rows.count,
          imported: fates[index].imported,
          leftOut: table.unreadRows.map {
            [left.ignoredTables.contains(index) ? "ignored" : "no-rule": $0]
          } ?? fates[index].leftOut,
          columnsNotImported: unused.map { table.columns[$0].name },
          columnsDropped: table.droppedColumns.map(\.name)))
      guard mapping.refusesUnmapped, !left.unusedTables.contains(index) else { continue }
      let patterns = ignored.filter { $0.table == index }.flatMap(\.names).map {
        NamePattern($0.text)
      }
      for column in unused {
        let name = table.columns[column].name
        if patterns.contains(where: { $0.matches(name) }) { continue }
        diagnostics.append(
          ImportRule.columnNotMapped.finding(
            table.position(line: 1, column: column),
            "the column \(shown(name)) is named nowhere in the mapping",
            hint: "map it, or list it under ignore: {\(table.name): [\(name)]}"))
      }
    }
  }
}
