public import SourceDiagnostics

/// Reads a SAS transport file (XPORT, versions 5 and 8): one captured table a data set.
///
/// ```swift
/// let reading = TransportReader.read(bytes, file: "adsl.xpt")
/// print(reading.tables.map(\.name), reading.diagnostics)
/// ```
/// Nothing is guessed about a damaged file: its headers are checked against the lengths that they
/// state before libreadstat sees a byte, and the rows read are compared with the bytes of the file.
/// libreadstat never sees the file's own headers but ones written anew (`TransportHeader`) from
/// types and widths that fit, so the checks ask for no more than that: the stated places of
/// variables, the name of a data set and its author are not grounds for refusing a file. A data set
/// with a fault is left out, with an error that names the place. A file of version 5, and one of
/// version 8 without a count, does not state its number of rows: one that was cut exactly between
/// two rows and at the end of an 80-byte record cannot be told from a whole one.
///
/// Numbers are written in the shortest form that gives back the same double. A number whose format
/// is a date (`DATE9.`, `YYMMDD10.`, `E8601DA.` …) is days since 1960-01-01 and is written as
/// `yyyy-mm-dd`; a date and time (`DATETIME.`, `E8601DT.` …) is seconds since then, written as
/// `yyyy-mm-ddThh:mm` with seconds where they are not zero; a time of day as `hh:mm`. The missing
/// value `.` is empty; the special ones `.A` to `.Z` and `._` stay as these two characters, so that
/// a mapping may say what they mean.
///
/// Source: SAS Institute, “The Record Layout of a SAS Version 5 or 6 Data Set in SAS Transport
/// (XPORT) Format” (TS-140) and its version 8 and 9 companion.
public enum TransportReader {
  /// The content of a file.
  public struct Outcome: Sendable {
    /// The data sets in the order of the file, those with a fault left out.
    public let tables: [CapturedTable]
    /// The faults of the file.
    public let diagnostics: [Diagnostic]
  }

  /// Larger files are refused: every cell becomes a text of its own.
  static let byteLimit = 1 << 29

  /// The name that ReadStat and pyreadstat give to a data set without a name.
  private static let nameOfNone = "DATASET"

  /// The data sets whose rows are wanted, and the limit on their cells together.
  struct Demand {
    /// Tells whether the rows of a data set are read; of others, only the variables and the number
    /// of rows.
    var wants: (String) -> Bool = { _ in true }
    /// Larger data sets are refused: every cell becomes a text.
    var cells = CaptureLimits().cells
  }

  /// Reads a whole file; never fails, whatever the bytes are.
  ///
  /// - Parameters:
  ///   - bytes: the file.
  ///   - file: its name inside the source, for messages and the tables.
  public static func read(_ bytes: [UInt8], file: String) -> Outcome {
    read(bytes, file: file, demand: Demand())
  }

  static func read(_ bytes: [UInt8], file: String, demand: Demand) -> Outcome {
    var findings = TransportFindings(file: file)
    guard bytes.count <= byteLimit else {
      findings.report("the file is larger than \(byteLimit >> 20) MiB")
      return Outcome(tables: [], diagnostics: findings.diagnostics)
    }
    var tables: [CapturedTable] = []
    var cells = demand.cells
    let slices = TransportSlices.members(of: bytes, &findings)
    for slice in slices {
      guard var member = TransportMember(slice, of: bytes, &findings) else { continue }
      if member.name.isEmpty || member.name == nameOfNone, slices.count == 1 {
        let name = CaptureFile(path: file, bytes: []).stem.uppercased()
        findings.add(
          .name,
          member.name.isEmpty
            ? "the data set has no name; it is called as its file, \(name)"
            : "the data set is called \(nameOfNone), as one without a name is; it is read as \(name), the name of its file"
        )
        member.name = name
      }
      guard !member.name.isEmpty else {
        findings.report("a data set has no name")
        continue
      }
      guard !tables.contains(where: { $0.name == member.name }) else {
        findings.report("two data sets are called \(member.name)")
        continue
      }
      guard demand.wants(member.name) else {
        tables.append(TransportMemberReader.unread(member, file: file))
        continue
      }
      let count = member.variables.count * (member.rowCount + member.blankRowCount)
      guard count <= cells else {
        findings.report(
          "\(member.name): \(count) cells are more than are taken apart (\(demand.cells) in all)")
        continue
      }
      cells -= count
      if let table = TransportMemberReader.read(member, of: bytes, file: file, &findings) {
        tables.append(table)
      }
    }
    return Outcome(tables: tables, diagnostics: findings.diagnostics)
  }

  /// Returns true if the bytes begin as a transport file does.
  static func recognises(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: TransportSlices.headerMark.utf8)
  }
}
