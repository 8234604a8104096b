import SourceDiagnostics
import UlcerIngest

/// Reads CDISC data sets, SDTM and ADaM, from CSV files and SAS transport files.
///
/// A data set is a table under its name in upper case (`AE`, `ADSL`). Columns that reveal who
/// received what are dropped (`StandardAllocationNames`), doses and names of treatments among them.
/// Values that a mapping could not express are made here and added under names of their own, never
/// in place of a column: dates without their imputed parts (`ASTDT_KNOWN` from `ASTDT` and
/// `ASTDTF`), and one row for each ulcer and visit (`TR_WIDE`, `FA_WIDE`) out of one row for each
/// measurement.
struct CDISCReader: CaptureReader {
  /// Makes a reader.
  init() {}

  /// `csv` and `xpt`.
  var extensions: Set<String> { ["csv", "xpt"] }

  /// A lone `.`.
  var missingValues: MissingConvention { .sas }

  /// One table for each data set, and those that are made.
  func read(_ source: CaptureSource, settings: CaptureSettings) -> CapturedExport {
    var reading = CapturedExport()
    let parts = PartFiles(source: source, settings: settings)
    reading.diagnostics += parts.diagnostics
    let demand = settings.demand.map {
      TableDemand(names: $0.names.union(CDISCReader.standard), columns: $0.columns)
    }
    var cells = settings.limits.cells
    for file in source.files {
      let found =
        file.fileExtension == "xpt" || TransportReader.recognises(file.bytes)
        ? CDISCReader.transport(file, demand, cells: cells)
        : CDISCReader.delimited(file, part: parts.part(of: file), demand, cells: cells)
      reading.files += found.files
      reading.diagnostics += found.diagnostics
      for table in found.tables {
        cells -= table.columns.count * table.rows.count
        CDISCReader.add(table, settings, to: &reading)
      }
    }
    reading.reportEmpty(source, extensions: extensions, wanted: "data set")
    reading.tables += reading.tables.compactMap { table in
      CDISCWideTable.made(of: table, among: reading.tables, &reading.diagnostics)
    }
    reading.diagnostics += CDISCChecks(reading.tables).findings
    return reading
  }

  /// Data sets that are read whatever the mapping names: other tables are made of them, and checked
  /// against them.
  static let standard: Set<String> = [
    "dm", "adsl", "ds", "ex", "ae", "adae", "sv", "tu", "tr", "fa", "adtte",
  ]

  /// Names of the tables that are made of others, folded.
  static let made: Set<String> = ["tr_wide", "fa_wide"]

  /// The table that is made of a data set.
  static func made(of name: String) -> String? {
    ["tr": "tr_wide", "tu": "tr_wide", "fa": "fa_wide"][name]
  }

  /// The settings for suggesting a mapping: the rows of other data sets are counted and not read.
  static let standardAlone = CaptureSettings(demand: TableDemand(names: standard))

  private static func add(
    _ table: CapturedTable, _ settings: CaptureSettings, to reading: inout CapturedExport
  ) {
    if let other = reading.tables.first(where: { $0.name == table.name }) {
      reading.diagnostics.append(
        ImportRule.twoFilesOfOnePart.finding(
          SourcePosition(file: table.file),
          "this file and \(other.file) both hold the data set \(table.name)",
          hint: "keep one of them", related: [SourcePosition(file: other.file)]))
      return
    }
    var table = KnownDates.added(to: table, &reading.diagnostics)
    table.participantColumn =
      settings.participant.flatMap { table.column(called: $0) } ?? table.column(called: "USUBJID")
    table.siteColumn = table.column(called: "SITEID")
    reading.tables.append(table)
  }

  private static func delimited(
    _ file: CaptureFile, part: CaptureSettings.Part?, _ demand: TableDemand?, cells: Int
  ) -> CapturedExport {
    let name = part?.name ?? file.stem.uppercased()
    let read = DelimitedTable(
      file, name: name, part: part, demand: demand, cells: cells,
      isHidden: { StandardAllocationNames.hides($0) })
    var reading = CapturedExport(tables: read.table.map { [$0] } ?? [])
    reading.add(read)
    return reading
  }

  private static func transport(
    _ file: CaptureFile, _ demand: TableDemand?, cells: Int
  ) -> CapturedExport {
    if let foreign = ForeignFormat(file.bytes) {
      return CapturedExport(
        files: [
          CaptureFileAccount(
            file: file.path, sha256: SourceFile(bytes: []).sha256, isBlind: true)
        ], diagnostics: [foreign.finding(at: SourcePosition(file: file.path))])
    }
    let read = TransportReader.read(
      file.bytes, file: file.path,
      demand: TransportReader.Demand(
        wants: { name in demand?.asks(for: name) ?? true }, cells: cells))
    let blind = read.tables.map { BlindTransport($0) }
    let isBlind = blind.contains { !$0.table.droppedColumns.isEmpty }
    return CapturedExport(
      tables: blind.map(\.table),
      files: [
        CaptureFileAccount(
          file: file.path,
          sha256: BlindTransport.sha256(of: isBlind ? blind : nil, bytes: file.bytes),
          isBlind: isBlind)
      ], diagnostics: read.diagnostics + blind.flatMap(\.diagnostics))
  }
}
