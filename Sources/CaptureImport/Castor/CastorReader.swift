import SourceDiagnostics

/// Reads Castor EDC exports: study data, repeating data, surveys and field options, a file for each.
struct CastorReader: CaptureReader {
  /// Makes a reader.
  init() {}

  /// `csv` and `txt`.
  var extensions: Set<String> { ["csv", "txt"] }

  /// User-missing values in all their spellings.
  var missingValues: MissingConvention { .castor }

  /// One table for each part; the lists of variables and of field options give labels and options.
  func read(_ source: CaptureSource, settings: CaptureSettings) -> CapturedExport {
    var reading = CapturedExport()
    let parts = PartFiles(source: source, settings: settings)
    reading.diagnostics += parts.diagnostics
    let dictionary = CastorDictionary(source, named: settings.dictionary)
    reading.diagnostics += dictionary.diagnostics
    var cells = settings.limits.cells
    let columns = CastorReader.columns(settings.columns)
    for file in source.files {
      if let account = dictionary.accounts[file.path] {
        reading.files.append(account)
        continue
      }
      let part = parts.part(of: file)
      let read = DelimitedTable(
        file, name: part?.name ?? file.stem, part: part, demand: settings.demand,
        columns: columns,
        cells: cells
      ) { dictionary.looksLikeAllocation($0) }
      cells -= read.cellCount
      reading.add(read)
      if let table = read.table { reading.tables.append(completed(table, dictionary, columns)) }
    }
    reading.reportEmpty(
      source, extensions: extensions, wanted: "CSV file with data",
      hint: "choose CSV in Castor's export")
    return reading
  }

  /// The columns that a mapping asks for, and Castor's own.
  private static func columns(_ demand: ColumnDemand?) -> ColumnDemand? {
    var demand = demand?.adding(CastorKeyColumn.allCases.flatMap(\.spellings))
    demand?.endsWithDelimiter = true
    return demand
  }

  /// The table with the names that Castor's own columns have elsewhere, and with labels and
  /// options.
  private func completed(
    _ table: CapturedTable, _ dictionary: CastorDictionary, _ demand: ColumnDemand?
  ) -> CapturedTable {
    let keys = CastorKeyColumn.places(in: table.columns) { demand?.asks(for: $0) ?? true }
    let columns = table.columns.enumerated().map { place, column in
      var aliases: [String] = []
      if let key = keys.first(where: { $0.value == place })?.key {
        aliases = key.spellings.filter { ColumnName.folded($0) != ColumnName.folded(column.name) }
      }
      let variable = column.name.split(separator: "#").first.map(String.init) ?? column.name
      return CapturedColumn(
        name: column.name, aliases: aliases, label: dictionary.label(of: variable),
        options: column.name.contains("#") ? [] : dictionary.options(of: variable),
        place: column.place)
    }
    var result = CapturedTable(
      file: table.file, name: table.name, columns: columns, rows: table.rows,
      participantColumn: keys[.participant], siteColumn: keys[.site])
    result.droppedColumns = table.droppedColumns
    result.delimiter = table.delimiter
    result.unreadRows = table.unreadRows
    result.places = table.places
    return result
  }
}
