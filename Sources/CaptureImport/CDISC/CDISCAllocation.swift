import DelimitedText
import PlainOutput
public import SourceDiagnostics

/// Takes the treatment allocation from ADSL or DM, for the one file that a closed analysis needs.
///
/// No import calls it: it is asked for by name, and its result belongs outside of every study
/// folder. Messages name columns and counts, never an arm or a participant.
public struct CDISCAllocation: Sendable {
  /// One participant and the arm.
  public struct Row: Hashable, Sendable {
    /// `USUBJID`.
    public let participant: String
    /// The arm in the words of the data set.
    public let arm: String
  }

  /// The column that was read, e.g. `ADSL.TRT01A`; `nil` if there is none.
  public let column: String?
  /// One row for each participant with an arm, by the bytes of the participant's id.
  public let rows: [Row]
  /// Participants of the data set who are in no arm: not assigned, not treated, screen failures.
  let withoutArm: Int
  /// The faults found.
  public let diagnostics: [Diagnostic]

  /// Reads the allocation.
  ///
  /// - Parameters:
  ///   - source: the same source as the import's.
  ///   - column: `ADSL.TRT01P` or the like; without it the first that exists of `ADSL.TRT01A`,
  ///     `ADSL.TRT01P`, `DM.ACTARM`, `DM.ARM`: the treatment received before the one planned, and
  ///     the analysis data set before the tabulation.
  public init(_ source: CaptureSource, column: String? = nil) {
    var findings: [Diagnostic] = []
    var tables: [String: CDISCAllocation.Table] = [:]
    let wanted =
      column.map { [$0.uppercased()] } ?? ["ADSL.TRT01A", "ADSL.TRT01P", "DM.ACTARM", "DM.ARM"]
    let names = Set(wanted.compactMap { $0.split(separator: ".").first.map(String.init) })
    for file in source.files {
      for table in CDISCAllocation.tables(of: file, named: names) where tables[table.name] == nil {
        tables[table.name] = table
      }
    }
    let found = wanted.lazy.compactMap { name -> (name: String, table: Table, place: Int)? in
      let parts = name.split(separator: ".").map(String.init)
      guard parts.count == 2, let table = tables[parts[0]],
        let place = table.columns.firstIndex(of: parts[1]),
        table.rows.contains(where: { CDISCAllocation.isArm($0[place]) })
      else { return nil }
      return (name, table, place)
    }.first
    guard let found, let subject = found.table.columns.firstIndex(of: "USUBJID") else {
      findings.append(
        ImportRule.missingSourceColumn.finding(
          SourcePosition(file: "."),
          "the source has no column \(wanted.joined(separator: ", ")) with an arm"))
      self.column = nil
      rows = []
      withoutArm = 0
      diagnostics = findings
      return
    }
    var armOf: [String: String] = [:]
    var empty = 0
    var doubled = 0
    for row in found.table.rows where !row[subject].isEmpty {
      let arm = row[found.place]
      guard CDISCAllocation.isArm(arm) else {
        empty += 1
        continue
      }
      if armOf.updateValue(arm, forKey: row[subject]) != nil { doubled += 1 }
    }
    if doubled > 0 {
      findings.append(
        ImportRule.severalRows.finding(
          SourcePosition(file: found.table.file),
          "\(found.name): \(doubled) participants have more than one row"))
    }
    self.column = found.name
    rows = armOf.map { Row(participant: $0, arm: $1) }
      .sorted { $0.participant.utf8.lexicographicallyPrecedes($1.participant.utf8) }
    withoutArm = empty
    diagnostics = findings
  }

  /// The file that a closed analysis reads.
  public var text: String {
    "participant_id,arm\n"
      + rows.map {
        CSVCell.quoted($0.participant, semicolons: true) + ","
          + CSVCell.quoted($0.arm, semicolons: true) + "\n"
      }
      .joined()
  }

  private struct Table {
    let file: String
    let name: String
    let columns: [String]
    let rows: [[String]]
  }

  private static func tables(of file: CaptureFile, named names: Set<String>) -> [Table] {
    if TransportReader.recognises(file.bytes) {
      let reading = TransportReader.read(
        file.bytes, file: file.path, demand: TransportReader.Demand(wants: names.contains))
      return reading.tables.filter { $0.unreadRows == nil }.map { table in
        Table(
          file: file.path, name: table.name.uppercased(),
          columns: table.columns.map { $0.name.uppercased() }, rows: table.rows.map(\.cells))
      }
    }
    let name = file.stem.uppercased()
    guard ["ADSL", "DM"].contains(name), file.fileExtension == "csv" else { return [] }
    let document = DelimitedReader.read(file.bytes, file: file.path)
    guard document.isReadable, document.recordCount > 0 else { return [] }
    func cells(_ record: Int) -> [String] {
      (0..<document.width).map { trimmed(document.fieldText($0, of: record)) }
    }
    return [
      Table(
        file: file.path, name: name, columns: cells(0).map { $0.uppercased() },
        rows: (1..<max(1, document.recordCount)).filter { document.isSound($0) }.map(cells))
    ]
  }

  /// Returns true if a word names an arm and not the lack of one.
  private static func isArm(_ word: String) -> Bool {
    let folded = word.uppercased().filter(\.isLetter)
    return ![
      "", "SCREENFAILURE", "SCRNFAIL", "NOTASSIGNED", "NOTASSGN", "NOTTREATED", "NOTTRT",
      "UNPLANNEDTREATMENT", "UNPLAN",
    ].contains(folded) || !word.filter(\.isNumber).isEmpty
  }
}
