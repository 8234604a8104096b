/// The headers of one data set, checked: what libreadstat is about to rely on.
struct TransportMember: Sendable {
  /// One variable as its description states it.
  struct Variable: Hashable, Sendable {
    let name: String
    let label: String
    let isNumeric: Bool
    /// Bytes in a row.
    let width: Int
    /// How SAS shows it, e.g. `DATE`; without width and decimals.
    let format: String
  }

  /// The data set's name, upper case.
  let name: String
  let variables: [Variable]
  /// Bytes of the file that hold the rows and the blanks behind them.
  let rows: Range<Int>
  /// Bytes of one row.
  let rowLength: Int
  /// Rows up to the last that is not blank.
  let rowCount: Int
  /// Blank rows behind them that are no padding.
  let blankRowCount: Int

  /// Larger values are no data of a trial but damage.
  private static let variableLimit = 10_000
  private static let characterLimit = 32_767

  /// Reads and checks the headers; `nil` with a finding when they are not sound.
  init?(
    _ slice: TransportSlices.Slice, of bytes: [UInt8], _ findings: inout TransportFindings
  ) {
    let record = TransportSlices.record
    let start = slice.bytes.lowerBound
    let name = TransportSlices.text(
      start + 2 * record + 8, slice.isVersion8 ? 32 : 8, of: bytes
    ).uppercased()
    self.name = name
    guard !name.isEmpty, name.unicodeScalars.allSatisfy({ $0.value > 0x20 && $0.value < 0x7F })
    else {
      findings.report("a data set has no name")
      return nil
    }
    guard slice.descriptionLength == 140 || slice.descriptionLength == 136 else {
      findings.report("\(name): the length of a variable's description is not 140 or 136")
      return nil
    }
    let descriptions = start + 4 * record
    guard
      TransportSlices.header(at: descriptions, of: bytes)
        == (slice.isVersion8 ? "NAMSTV8" : "NAMESTR"),
      let count = TransportSlices.digits(
        descriptions + (slice.isVersion8 ? 52 : 54), slice.isVersion8 ? 6 : 4, of: bytes),
      (1...TransportMember.variableLimit).contains(count)
    else {
      findings.report("\(name): the header of the variables is missing or damaged")
      return nil
    }
    let length = slice.descriptionLength
    let end = descriptions + record + (count * length + record - 1) / record * record
    guard end <= slice.bytes.upperBound else {
      findings.report("\(name): the file is cut short inside the description of its variables")
      return nil
    }
    var variables: [Variable] = []
    var rowLength = 0
    for number in 0..<count {
      let description = TransportDescription(
        start: descriptions + record + number * length, isVersion8: slice.isVersion8)
      guard let variable = description.variable(of: bytes, at: rowLength) else {
        findings.report("\(name): the description of variable \(number + 1) is damaged")
        return nil
      }
      guard !variables.contains(where: { $0.name == variable.name }) else {
        findings.report("\(name): two variables are called \(variable.name)")
        return nil
      }
      variables.append(variable)
      rowLength += variable.width
    }
    guard
      let rows = TransportMember.startOfRows(after: end, in: slice, of: bytes, name, &findings)
    else { return nil }
    let place = rows.start
    guard
      let count = TransportMember.rows(
        place..<slice.bytes.upperBound, of: bytes, length: rowLength, stated: rows.stated,
        hasTextAlone: !variables.contains(where: \.isNumeric), name, &findings)
    else { return nil }
    self.variables = variables
    self.rows = place..<slice.bytes.upperBound
    self.rowLength = rowLength
    rowCount = count.full
    blankRowCount = count.blank
  }

  /// Where the rows begin, past long labels; version 8 also states their number.
  private static func startOfRows(
    after place: Int, in slice: TransportSlices.Slice, of bytes: [UInt8], _ name: String,
    _ findings: inout TransportFindings
  ) -> (start: Int, stated: Int?)? {
    var place = place
    while place < slice.bytes.upperBound {
      let header = TransportSlices.header(at: place, of: bytes)
      place += TransportSlices.record
      if header == "OBS" { return (place, nil) }
      if header == "OBSV8" {
        return (place, TransportSlices.digits(place - 32, 15, of: bytes))
      }
      // Only the long labels of version 8 stand between the variables and the rows.
      if !slice.isVersion8 { break }
    }
    findings.report("\(name): the header of the rows is missing")
    return nil
  }

  /// How many rows there are: whole ones, with nothing but blanks behind the last; and how many
  /// of those blanks are rows.
  private static func rows(
    _ range: Range<Int>, of bytes: [UInt8], length: Int, stated: Int?, hasTextAlone: Bool,
    _ name: String, _ findings: inout TransportFindings
  ) -> (full: Int, blank: Int)? {
    var rows = range.count / length
    let rest = range.count - rows * length
    let end = range.upperBound
    guard rest < TransportSlices.record,
      bytes[(end - rest)..<end].allSatisfy({ $0 == 0x20 })
    else {
      findings.report(
        "\(name): the file is cut short: the last row is not whole",
        hint: "fetch the file again, in binary mode")
      return nil
    }
    // Blanks at the end fill the last record; rows of blanks are told from them by nothing.
    let room = rows
    while rows > 0,
      bytes[(range.lowerBound + (rows - 1) * length)..<(range.lowerBound + rows * length)]
        .allSatisfy({ $0 == 0x20 })
    {
      rows -= 1
    }
    // Only version 8 says how many of them are rows.
    guard let stated, stated != rows else { return (rows, 0) }
    guard hasTextAlone, (rows...room).contains(stated) else {
      findings.report("\(name): the header states \(stated) rows, the file holds \(rows)")
      return nil
    }
    return (rows, stated - rows)
  }
}
