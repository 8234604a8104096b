/// Reads the rows of one checked data set through libreadstat.
enum TransportMemberReader {
  /// The table of a data set whose rows nobody wants: its columns, and the number of rows.
  static func unread(_ member: TransportMember, file: String) -> CapturedTable {
    var table = CapturedTable(file: file, name: member.name, columns: columns(member), rows: [])
    table.unreadRows = member.rowCount + member.blankRowCount
    return table
  }

  private static func columns(_ member: TransportMember) -> [CapturedColumn] {
    member.variables.enumerated().map { place, variable in
      CapturedColumn(
        name: variable.name, label: variable.label.isEmpty ? nil : variable.label, place: place + 1)
    }
  }

  /// The table; `nil` with a finding when libreadstat disagrees with the headers as checked.
  static func read(
    _ member: TransportMember, of bytes: [UInt8], file: String,
    _ findings: inout TransportFindings
  ) -> CapturedTable? {
    let rows = TransportRows(variables: member.variables, rowCount: member.rowCount)
    let failure = TransportParser.parse(
      TransportMemory(
        TransportHeader.bytes(for: member.variables) + bytes[member.rows]
          + [UInt8](repeating: 0x20, count: TransportHeader.rest(of: member.rows.count))),
      into: rows)
    guard failure == nil, rows.isWhole else {
      findings.report(
        "\(member.name): the data set cannot be read (\(failure ?? "rows are missing"))")
      return nil
    }
    if rows.unwritableCount > 0 {
      findings.add(
        .date,
        "\(member.name): numbers with a date format that are no date stay numbers",
        count: rows.unwritableCount)
    }
    if rows.foreignCount > 0 {
      findings.add(
        .encoding,
        "\(member.name): texts that are not UTF-8 are read as Windows-1252",
        count: rows.foreignCount)
    }
    let blank = [String](repeating: "", count: member.variables.count)
    let blanks = [[String]](repeating: blank, count: member.blankRowCount)
    return CapturedTable(
      file: file, name: member.name,
      columns: columns(member),
      rows: (rows.cells + blanks).enumerated().map { CapturedRow(line: $0 + 2, cells: $1) })
  }
}
