import SourceDiagnostics

/// Exports without a format: each CSV file is a table named after the file.
struct FormFilesReader: CaptureReader {
  /// Makes a reader.
  init() {}

  /// `csv`, `tsv` and `txt`.
  var extensions: Set<String> { ["csv", "tsv", "txt"] }

  /// The mapping states all of them.
  var missingValues: MissingConvention { .emptyCell }

  /// One table for each file.
  func read(_ source: CaptureSource, settings: CaptureSettings) -> CapturedExport {
    var reading = CapturedExport()
    let parts = PartFiles(source: source, settings: settings)
    reading.diagnostics += parts.diagnostics
    var cells = settings.limits.cells
    for file in source.files {
      let part = parts.part(of: file)
      let read = DelimitedTable(
        file, name: part?.name ?? file.stem, part: part, demand: settings.demand,
        columns: settings.columns, cells: cells)
      cells -= read.cellCount
      reading.add(read)
      guard var table = read.table else { continue }
      table.participantColumn = settings.participant.flatMap { table.column(called: $0) }
      reading.tables.append(table)
    }
    reading.reportEmpty(source, extensions: extensions, wanted: "text file with data")
    return reading
  }
}
