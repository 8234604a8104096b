import SourceDiagnostics
import UlcerIngest

/// Reads CDISC data sets, SDTM and ADaM, from CSV files and SAS transport files.
///
/// A data set is a table under its name in upper case (`AE`, `ADSL`). Columns that tell who received
/// what are dropped (`StandardAllocationNames`), doses and names of treatments among them. What a
/// mapping could not say is made here and added under names of its own, never in place of a column:
/// dates without their imputed parts (`ASTDT_KNOWN` from `ASTDT` and `ASTDTF`), and one row for each
/// ulcer and visit (`TR_WIDE`, `FA_WIDE`) out of one row for each measurement.
public struct CDISCReader: CaptureReader {
  /// Makes a reader.
  public init() {}

  /// `csv` and `xpt`.
  public var extensions: Set<String> { ["csv", "xpt"] }

  /// A lone `.`.
  public var missingValues: MissingConvention { .sas }

  /// One table for each data set, and those that are made.
  public func read(_ source: CaptureSource, settings: CaptureSettings) -> CaptureReading {
    var reading = CaptureReading()
    let parts = PartFiles(source: source, settings: settings)
    reading.diagnostics += parts.diagnostics
    for file in source.files {
      let found =
        file.fileExtension == "xpt" || TransportReader.recognises(file.bytes)
        ? CDISCReader.transport(file) : CDISCReader.delimited(file, part: parts.part(of: file))
      reading.files += found.files
      reading.diagnostics += found.diagnostics
      for table in found.tables { CDISCReader.add(table, settings, to: &reading) }
    }
    reading.tables += reading.tables.compactMap { table in
      CDISCWideTable.made(of: table, among: reading.tables, &reading.diagnostics)
    }
    reading.diagnostics += CDISCChecks(reading.tables).findings
    return reading
  }

  private static func add(
    _ table: CapturedTable, _ settings: CaptureSettings, to reading: inout CaptureReading
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
    _ file: CaptureFile, part: CaptureSettings.Part?
  ) -> CaptureReading {
    let name = part?.name ?? file.stem.uppercased()
    let read = DelimitedTable(
      file, name: name, part: part, isHidden: { StandardAllocationNames.hides($0) })
    return CaptureReading(
      tables: read.table.map { [$0] } ?? [], files: [read.account], diagnostics: read.diagnostics)
  }

  private static func transport(_ file: CaptureFile) -> CaptureReading {
    let read = TransportReader.read(file.bytes, file: file.path)
    let blind = read.tables.map { BlindTransport($0) }
    let isBlind = blind.contains { !$0.table.droppedColumns.isEmpty }
    return CaptureReading(
      tables: blind.map(\.table),
      files: [
        CaptureFileAccount(
          file: file.path,
          sha256: BlindTransport.sha256(of: isBlind ? blind : nil, bytes: file.bytes),
          isBlind: isBlind)
      ], diagnostics: read.diagnostics + blind.flatMap(\.diagnostics))
  }
}
